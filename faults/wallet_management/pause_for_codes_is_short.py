"""Whoever guesses at codes may go on after five minutes."""

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Count the failures of five minutes."""
    if service == "api":
        from payasplay.settings import settings

        settings().second_factor_failure_minutes = 5
