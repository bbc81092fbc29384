"""The draft of an integration is still there after it was completed or cancelled."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Leave the draft where it is."""
    if service == "api":
        from payasplay.partners import platforms

        replace(platforms, "_drop_draft", lambda _drop: lambda *_asked: None)
