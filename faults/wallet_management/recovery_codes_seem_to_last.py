"""The settings say that all recovery codes are left, however many were used."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Count the used ones too."""
    if service == "api":
        from payasplay.accounts.second_factor import repository

        replace(repository, "recovery_codes_left", lambda _left: lambda _session, _account: 10)
