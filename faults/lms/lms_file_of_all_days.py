"""The file of progress has the money of all days, whichever are shown."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Fetch the file without the days."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/lms_progress.html", "{{ file }}", "/settings/lms/progress.csv")
