"""An address that leads into our own network is called."""

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Take every address for a public one."""
    if service == "api":
        from payasplay import outbound

        replace(outbound, "is_public", lambda _before: lambda _address: True)
