"""Who has to sign in first stands in the wallet afterwards, wherever the way was to lead."""

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Leave out where the way was to lead."""
    if service == "web":
        from payasplay.web import error_pages
        from payasplay.web.rendering import redirect

        replace(error_pages, "redirect", lambda _known: lambda path: redirect(path.partition("?")[0]))
