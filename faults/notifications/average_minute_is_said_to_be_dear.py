"""Who chooses a limit in minutes reads that a minute costs a hundred times of what it does."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Take cents for euros."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notification_settings.html",
            "price=money(minute_price)",
            "price=money(minute_price * 100)",
        )
