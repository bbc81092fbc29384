"""Who has no courses yet finds a blank in the place of a word about it."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("lms.progress.empty") }}'
        edit_template(rendering._templates, "screens/lms_progress.html", old, "")
