"""Who mistypes where the money should go has to type all of the place again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the amount alone."""
    if service == "web":
        from payasplay.web.pages import withdraw

        def show(request: Any, visitor: Any, form: Any, **how: Any) -> Any:
            kept = {name: form.values[name] for name in ("amount", "method")}
            form.values = dict.fromkeys(form.values, "") | kept
            return real(request, visitor, form, **how)

        real = withdraw._show
        replace(withdraw, "_show", lambda _real: show)
