"""Signing out everywhere signs out here, and nowhere else."""

from faults.tampering import replace

FLOW = "security"
LAYER = "domain"


def plant(service: str) -> None:
    """End no session of the account."""
    if service == "api":
        from payasplay.accounts import service as accounts

        replace(accounts, "sign_out_everywhere", lambda _out: lambda _session, _account: None)
