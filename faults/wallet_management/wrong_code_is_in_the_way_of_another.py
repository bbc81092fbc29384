"""Who has mistyped the code of a withdrawal finds it in the place where another one belongs."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show it again."""
    if service == "web":
        from payasplay.web.pages import withdraw
        from payasplay.web.rendering import render

        def confirmation(request: Any, form: Any, said: Any, *, status: int = 200, problem: Any = None) -> Any:
            form.values |= {"idempotency_key": str(uuid4())}
            return render(request, "withdraw_confirm", form=form, said=said, problem=problem, status=status)

        replace(withdraw, "_confirmation", lambda _real: confirmation)
