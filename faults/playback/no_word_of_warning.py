"""Nobody is told that the wallet lasts for a few minutes only."""

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Never warn."""
    if service == "web":
        from payasplay.web.pages import watch

        replace(watch, "_minutes_where_low", lambda _ask: lambda *_asked: None)
