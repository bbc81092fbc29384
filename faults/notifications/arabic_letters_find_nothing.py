"""A search with the letters of an Arabic keyboard finds no Persian words."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take every letter as it is."""
    if service in {"api", "worker"}:
        from payasplay.notifications import words

        replace(words, "_ALIKE", lambda _alike: {})
