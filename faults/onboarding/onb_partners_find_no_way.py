"""Partners find no way to their part of the platform."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Show it to nobody."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/header.html",
            '{% if visitor.session.member.role == "partner" %}',
            "{% if false %}",
        )
