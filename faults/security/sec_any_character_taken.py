"""A name with an end of text in it breaks the platform."""

from faults.tampering import replace

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Look for no character at all."""
    if service == "api":
        from payasplay import schemas

        replace(schemas, "forbidden_places", lambda _places: lambda _data: [])
