"""The first page says that a cent is enough to begin with."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Name a cent."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/start.html", "minimum=money(minimum)", "minimum=money(1)")
