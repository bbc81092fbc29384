"""A search with Persian digits finds no number."""

import unicodedata

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Take every digit as it is."""
    if service in {"api", "worker"}:
        from payasplay.notifications import service as told

        def searchable(text: str) -> str:
            return " ".join(unicodedata.normalize("NFKC", text).casefold().split())

        replace(told, "searchable", lambda _searchable: searchable)
