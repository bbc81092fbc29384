"""Whoever sends a name that is not right finds no word beside it."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Forget the message of the name."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/wizard_1.html", '{{ forms.message(t, form, "platform_name") }}', ""
        )
