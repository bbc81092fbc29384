"""A session that is tried in the sandbox is charged."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Take every key for one of production."""
    if service == "api":
        from payasplay.partners.service import Bearer

        replace(Bearer, "sandbox", lambda _sandbox: property(lambda _bearer: False))
