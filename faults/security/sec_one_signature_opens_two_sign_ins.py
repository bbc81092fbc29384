"""Two sign-ins of one moment ask for one text, so that one signature of the wallet opens both."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Leave the number that is used once out of the text."""
    if service == "api":
        from payasplay.accounts import algorand

        def make(message: Any) -> Any:
            def without(challenge: Any, token: str) -> str:
                lines = message(challenge, token).splitlines()
                return "\n".join(line for line in lines if not line.startswith("Nonce: "))

            return without

        replace(algorand, "message", make)
