"""What is played takes money, and neither automatic top-up nor a warning follows."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Let nothing follow from the charge."""
    if service in {"api", "worker"}:
        from payasplay.playback import service as playback

        replace(playback, "after_debit", lambda _after: lambda *_debit: None)
