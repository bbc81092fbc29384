"""A search with a space finds no word that is written with a half-space."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take the two for different signs."""
    if service in {"api", "worker"}:
        from payasplay.notifications import words

        replace(words, "_ALIKE", lambda alike: {sign: same for sign, same in alike.items() if sign != 0x200C})
