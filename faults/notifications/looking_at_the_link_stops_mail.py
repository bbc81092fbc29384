"""Whoever looks at the unsubscribe link has used it."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Unsubscribe before anybody is asked."""
    if service == "web":
        from payasplay.web.pages import unsubscribe as page

        def at_once(show: Callable[..., Any]) -> Callable[..., Any]:
            def render(request: Any, screen: str, **context: Any) -> Any:
                if context["state"] == "ask":
                    request.app.state.services.api.notifications.unsubscribe(context["token"])
                return show(request, screen, **context)

            return render

        replace(page, "render", at_once)
