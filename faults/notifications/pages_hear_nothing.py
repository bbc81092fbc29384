"""What arrives shows only after the page is loaded again."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Tell open pages nothing."""
    if service in {"api", "worker"}:
        from payasplay.notifications import service as told

        replace(told, "live", lambda _live: SimpleNamespace(publish=lambda *_news: None))
