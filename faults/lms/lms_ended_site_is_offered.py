"""Where a site was disconnected, its page offers to synchronise it, which is refused."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take each one for connected."""
    if service == "web":
        from payasplay.web.pages import lms_courses

        replace(lms_courses, "_view", lambda view: lambda *given: view(*given) | {"connected": True})
