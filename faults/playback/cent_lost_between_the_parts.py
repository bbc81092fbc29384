"""Partner and platform are each rounded down, and a cent of the charge stays with nobody."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Cut the platform's part off in the place of rounding it."""
    if service in {"api", "worker"}:
        from payasplay.playback import prices

        replace(prices, "fee_of", lambda _ask: lambda charge, share: charge * share // 10_000)
