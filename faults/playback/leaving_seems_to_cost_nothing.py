"""Nobody is told that it goes on costing where one leaves the page."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say nothing of it."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/watch.html", '{{ t("watch.leave_hint") }}', "")
