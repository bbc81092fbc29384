"""The list of progress says of each course that it is in progress."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Say one thing of all."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"lms.progress.status." ~ progress_status(each)', '"lms.progress.status.in_progress"'
        edit_template(rendering._templates, "screens/lms_progress.html", old, new)
