"""Who mistypes where the money should go has to type the amount again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Empty the amount of a form that is shown again."""
    if service == "web":
        from payasplay.web.pages import withdraw

        def show(request: Any, visitor: Any, form: Any, **more: Any) -> Any:
            if "amount" not in form.faults:
                form.values["amount"] = ""
            return real(request, visitor, form, **more)

        real = withdraw._show
        replace(withdraw, "_show", lambda _show: show)
