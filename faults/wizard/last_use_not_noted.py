"""A key that is in use is shown as one that was never used."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Forget that it was used."""
    if service == "api":
        from payasplay.partners import service as keys

        replace(keys, "note_use", lambda _note: lambda *_asked: None)
