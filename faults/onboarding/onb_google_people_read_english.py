"""Who comes by Google while reading another language is in English pages from then on, and gets English mail."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "api"


def plant(service: str) -> None:
    """Open the account in English."""
    if service == "api":
        from payasplay.accounts import identities

        replace(identities, "by_google", lambda real: lambda session, user, _locale: real(session, user, _english()))


def _english() -> Any:
    from payasplay.accounts.schemas import Locale

    return Locale.ENGLISH
