"""Who comes by Google is called by the first half of the address."""

import dataclasses
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Leave the name at Google."""
    if service == "api":
        from payasplay.accounts import identities

        def make(by_google: Any) -> Any:
            return lambda session, user, locale: by_google(session, dataclasses.replace(user, name=None), locale)

        replace(identities, "by_google", make)
