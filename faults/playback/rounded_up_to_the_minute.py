"""Every minute that began is charged in full."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Charge whole minutes."""
    if service in {"api", "worker"}:
        from payasplay.playback import prices

        replace(prices, "charge_for", lambda ask: lambda price, seconds: ask(price, -(-seconds // 60) * 60))
