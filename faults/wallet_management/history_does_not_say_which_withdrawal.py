"""The history does not say which withdrawal a movement is of: its number is missing."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Say where it went, and no more."""
    if service == "api":
        from payasplay.withdrawals import descriptions

        def describe(session: Any, causes: list[str]) -> dict[str, str]:
            return {cause: said.rsplit(" (", maxsplit=1)[0] for cause, said in real(session, causes).items()}

        real = descriptions.describe
        replace(descriptions, "describe", lambda _describe: describe)
