"""Why a payment failed is told in a word of the provider's."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Look no reason up."""
    if service in {"api", "worker"}:
        from payasplay.notifications import words

        replace(words, "_FORMATS", lambda known: known | {"reason": words._as_it_is})
