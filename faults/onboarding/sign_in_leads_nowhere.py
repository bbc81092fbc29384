"""Who signs in is on the start page again."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Forget where the visitor wanted to go."""
    if service == "web":
        from payasplay.web import visitors

        replace(visitors, "safe_path", lambda _safe: lambda *_wanted, **_else: "/")
