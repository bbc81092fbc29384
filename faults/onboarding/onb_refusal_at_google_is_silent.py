"""Who was not let in by Google or a wallet is on the sign-in page again, and does not read why."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web.pages import ways_in
        from payasplay.web.rendering import redirect

        def back(_request: Any, _problem: Any, _status: int) -> Any:
            return redirect("/sign-in")

        replace(ways_in, "_not_signed_in", lambda _say: back)
