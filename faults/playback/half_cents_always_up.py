"""Half a cent is always rounded up, never to the even one."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Round the way that people learn at school."""
    if service in {"api", "worker"}:
        from payasplay.playback import prices

        replace(prices, "divide_half_even", lambda _ask: lambda part, whole: (2 * part + whole) // (2 * whole))
