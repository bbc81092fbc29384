"""Whose password is too short has to type the address as well."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Show no address again."""
    if service == "web":
        from payasplay.web.pages import sign_up

        def show(request: Any, form: Any, **how: Any) -> Any:
            form.values["email"] = ""
            return real(request, form, **how)

        real = sign_up._show
        replace(sign_up, "_show", lambda _real: show)
