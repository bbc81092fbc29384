"""Partners read the ids of those who watched in full."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Mask nobody."""
    if service == "api":
        from payasplay.settlement import history

        replace(history, "_MASKED", lambda _masked: history._VIEWER)
