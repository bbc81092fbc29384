"""Who follows, reads or deletes what is gone already meets an error page."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


class _Never(Exception):
    pass


def plant(service: str) -> None:
    """Expect that nothing is ever gone."""
    if service == "web":
        from payasplay.web.pages import notifications

        replace(notifications, "NotFound", lambda _gone: _Never)
