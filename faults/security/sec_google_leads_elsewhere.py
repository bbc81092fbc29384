"""A link to the way in by Google sends people on to a site of somebody else."""

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Follow every address that a link names."""
    if service == "web":
        from payasplay.web.pages import ways_in

        replace(ways_in, "safe_path", lambda _safe: lambda path, *_default: path or "/")
