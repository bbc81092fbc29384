"""The way from the learning systems to what was learned leads back to them."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead nowhere."""
    if service == "web":
        from payasplay.web import rendering

        old = "/settings/lms/progress"
        edit_template(rendering._templates, "screens/lms.html", old, "/settings/lms")
