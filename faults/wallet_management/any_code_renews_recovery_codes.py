"""New recovery codes are made with any code."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Do not check the code, and renew."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.accounts.second_factor import endpoints

        def lenient(real: object) -> SimpleNamespace:
            return SimpleNamespace(**{**vars(real), "check": lambda _account_id, _code: None})

        replace(endpoints, "service", lenient)
