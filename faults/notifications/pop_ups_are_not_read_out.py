"""What pops up is not read out to who does not see it."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Put it into a part without a role."""
    if service == "web":
        from payasplay.web import rendering

        role = ' role="status" aria-label="{{ t("notifications.toast.label") }}"'
        edit_template(rendering._templates, "base.html", role, "")
