"""After a test the dialog holds the token again, for whoever looks at the screen."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Fill the field for the token."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(
            _templates,
            "screens/lms.html",
            '<p id="tested" role="status"',
            '<p hidden>{{ form.values.token }}</p><p id="tested" role="status"',
        )
