"""Opening a notification leads to the list of all."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Forget the page that it is about."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        replace(pages, "safe_path", lambda _safe: lambda _path, default: default)
