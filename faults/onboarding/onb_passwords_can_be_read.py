"""Whoever looks over a shoulder reads the password that somebody types."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Show what is typed, in every field."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "components/forms.html", 'type="{{ type }}" value=', 'type="text" value=')
