"""The chart of money names the cheapest course first."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Turn the numbers round."""
    if service == "web":
        from payasplay.web import rendering

        old = "{% for each in most %}"
        edit_template(rendering._templates, "screens/lms_progress.html", old, "{% for each in most | reverse %}")
