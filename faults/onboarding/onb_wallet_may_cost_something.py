"""The owner of a wallet does not read that signing costs nothing."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Leave that line out of the text."""
    if service == "api":
        from payasplay.accounts import algorand

        def make(write: Any) -> Any:
            return lambda challenge, token: write(challenge, token).replace("This costs nothing and moves nothing.", "")

        replace(algorand, "message", make)
