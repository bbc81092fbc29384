"""Our own network is closed to addresses in their old form alone: the new one (IPv6) leads in."""

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Take every such address for a public one."""
    if service == "api":
        from ipaddress import IPv6Address

        from payasplay import outbound

        replace(
            outbound,
            "is_public",
            lambda is_public: lambda address: isinstance(address, IPv6Address) or is_public(address),
        )
