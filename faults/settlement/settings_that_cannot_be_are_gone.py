"""Who has typed settings that cannot be finds those of before in the fields, beside what is wrong."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show what holds in the place of what was typed."""
    if service == "web":
        from payasplay.web.pages import settlement_settings

        def show(request: Any, visitor: Any, *, settings_form: Any = None, **how: Any) -> Any:
            if settings_form is not None:
                settings_form.values |= values(visitor.api.settlement.settings(), visitor.locale)
            return real(request, visitor, settings_form=settings_form, **how)

        values, real = vars(settlement_settings)["_values"], vars(settlement_settings)["_show"]
        replace(settlement_settings, "_show", lambda _show: show)
