"""Where all courses of a full page are chosen, the selection cannot be saved."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Read no form that has a field for each of twenty courses twice, and its token."""
    if service == "web":
        from payasplay.web import csrf

        replace(csrf, "_MOST_FIELDS", lambda most: min(most, 40))
