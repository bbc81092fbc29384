"""A code that was shown minutes ago still opens."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Look far around the present."""
    if service == "api":
        from payasplay.accounts.second_factor import service as second_factor

        replace(second_factor, "STEPS_AROUND", lambda _steps: range(-5, 6))
