"""Who goes beyond the last session of a payout reads that no session fits, and nobody has looked for one."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Take each page for one that there is."""
    if service == "web":
        from payasplay.web.pages import settlement

        replace(settlement, "_check_is_there", lambda _check: lambda _found: None)
