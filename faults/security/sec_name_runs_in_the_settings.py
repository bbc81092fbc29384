"""A name with a script in it runs where its owner looks at it."""

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Write values into the pages as they are."""
    if service == "web":
        from payasplay.web import rendering

        rendering._templates.autoescape = False
