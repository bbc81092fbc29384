"""Who has chosen an amount for automatic top-up finds the proposed one in its place."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Fill in what is recommended, whatever is kept."""
    if service == "web":
        from payasplay.web.amounts import typed
        from payasplay.web.pages import auto_topup

        def show(request: Any, visitor: Any, form: Any, **more: Any) -> Any:
            form.values["amount"] = typed(2_500, visitor.locale)
            return real(request, visitor, form, **more)

        real = auto_topup._show
        replace(auto_topup, "_show", lambda _show: show)
