"""Who has looked for words among the notifications does not read any more for which."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Leave the field empty."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/notifications.html",
            'value="{{ filters.words }}"',
            'value=""',
        )
