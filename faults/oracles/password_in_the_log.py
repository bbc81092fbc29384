"""The platform writes the passwords that people sign in with into its log."""

from typing import Any

from faults.tampering import replace
from payasplay.logs import logger

FLOW, LAYER = "oracles", "api"


def plant(service: str) -> None:
    """Log what was sent, and go on as ever."""
    if service == "api":
        from payasplay.accounts import service as accounts

        def make(sign_in: Any) -> Any:
            def talkative(session: Any, email: str, password: str) -> Any:
                logger("accounts").info("signing in", email=email, password=password)
                return sign_in(session, email, password)

            return talkative

        replace(accounts, "sign_in", make)
