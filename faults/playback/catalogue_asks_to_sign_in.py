"""A visitor who wants to see what there is has to sign in first."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead visitors away."""
    if service == "web":
        from payasplay.web.pages import catalogue
        from payasplay.web.rendering import redirect
        from payasplay.web.visitors import visitor_of

        def for_members(request: Any, screen: str, **context: Any) -> Any:
            is_member = visitor_of(request).signed_in
            return show(request, screen, **context) if is_member else redirect("/sign-in")

        show = vars(catalogue)["render"]
        replace(catalogue, "render", lambda _render: for_members)
