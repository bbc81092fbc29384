"""Who searches for a course that is not there finds a blank in the place of a word about it."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("lms.courses.empty") }}'
        edit_template(rendering._templates, "components/lms_live.html", old, "")
