"""A search with the decimal sign of a Persian keyboard finds no amount."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take the two for different signs."""
    if service in {"api", "worker"}:
        from payasplay.notifications import words

        replace(words, "_ALIKE", lambda alike: {sign: same for sign, same in alike.items() if sign != ord("٫")})
