"""A learner's token is sent on to whichever host an address leads to."""

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Follow every redirect."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import wire

        replace(wire.Wire, "_onward", lambda _onward: lambda _self, url, location: url.join(location))
