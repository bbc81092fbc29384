"""Who is not signed in meets an error in the place of the sign-in."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Treat a missing session as a broken request."""
    if service == "web":
        from payasplay.web import error_pages

        def refuse(request: Any, _problem: Any) -> Any:
            return error_pages._page(request, error_pages._visitor(request), "bad_request", 400)

        replace(error_pages, "_sign_in", lambda _before: refuse)
