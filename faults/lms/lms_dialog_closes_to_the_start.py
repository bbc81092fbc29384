"""Who closes the dialog for connecting a site is led away from the learning systems."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead to the start."""
    if service == "web":
        from payasplay.web import rendering

        old = 'href="/settings/lms">{{ t("lms.dialog.close") }}'
        edit_template(rendering._templates, "screens/lms.html", old, 'href="/">{{ t("lms.dialog.close") }}')
