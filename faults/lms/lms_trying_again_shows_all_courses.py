"""Who tries a failed course again is taken away from those that failed."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Forget what was looked at."""
    if service == "web":
        from payasplay.web import rendering

        old = "/retry{{ address(found.pagination.page) }}"
        edit_template(rendering._templates, "components/lms_live.html", old, "/retry")
