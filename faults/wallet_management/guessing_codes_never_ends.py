"""Codes can be guessed without end."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Never say that it was too much."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor

        replace(second_factor, "_refuse_too_many", lambda _refuse: lambda _session, _account_id, _at: None)
