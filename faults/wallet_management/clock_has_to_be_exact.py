"""A clock that is half a minute off makes every code worthless."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Look at the present alone."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor

        replace(second_factor, "STEPS_AROUND", lambda _steps: (0,))
