"""A masked key of the sandbox looks like one that moves money."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Write each mask with the prefix of production."""
    if service == "api":
        from payasplay.partners import keys
        from payasplay.partners.schemas import KeyKind

        def masked(_kind: Any, last: str) -> str:
            return str(real(KeyKind.PRODUCTION, last))

        real = keys.masked
        replace(keys, "masked", lambda _masked: masked)
