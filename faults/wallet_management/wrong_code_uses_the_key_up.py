"""After a wrong code the same withdrawal is refused for ever, whatever code comes next."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "api"


def plant(service: str) -> None:
    """Keep the refusal as the answer of the key."""
    if service == "api":
        from payasplay.api import idempotency
        from payasplay.errors import InvalidCode

        replace(idempotency, "FINAL_ERRORS", lambda errors: (*errors, InvalidCode))
