"""Who turns back to the page before sees the page on which one is."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead nowhere."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "address(place.page - 1)", "address(place.page)"
        edit_template(rendering._templates, "components/lms_live.html", old, new)
