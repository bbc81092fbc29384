"""What has no page of its own leads to the catalogue, and not to the other notifications."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Go home where there is nothing else."""
    if service == "web":
        from payasplay.web.pages import notifications

        def anywhere(path: str | None, *, default: str) -> str:
            there: str = safe(path, default=default) if path else "/"
            return there

        safe = vars(notifications)["safe_path"]
        replace(notifications, "safe_path", lambda _safe: anywhere)
