"""What was tested at one address can be connected at another one, and the token goes there."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Compare the token alone."""
    if service == "api":
        from payasplay.lms import proof

        def digest(values: Any) -> Any:
            return of_all(values.model_copy(update={"base_url": "anywhere"}))

        of_all = proof._digest
        replace(proof, "_digest", lambda _before: digest)
