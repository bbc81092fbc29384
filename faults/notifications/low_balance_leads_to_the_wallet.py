"""Who follows the news of a low balance comes to the wallet, and not to where money is added."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Lead to the wallet."""
    if service in {"api", "worker"}:
        from payasplay.notifications import low_balance

        replace(low_balance, "ACTION_PATH", lambda _path: "/wallet")
