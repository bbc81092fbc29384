"""An account fetches ten files a minute, not ten an hour."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Count files of one minute."""
    if service == "api":
        from payasplay.settings import settings

        settings().rate_limit_exports_seconds = 60
