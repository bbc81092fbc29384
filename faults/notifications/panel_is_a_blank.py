"""Who was never told anything opens a panel without a word."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/notifications_live.html", '{{ t("notifications.panel.empty") }}', ""
        )
