"""Where money goes is shown in clear."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Mask nothing."""
    if service == "api":
        from payasplay.payouts import destinations

        replace(destinations, "_MASKS", lambda masks: dict.fromkeys(masks, str))
