"""Everybody sees the way to the partners' part, which is closed to them."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Show it to who is signed in."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/header.html",
            '{% if visitor.session.member.role == "partner" %}',
            "{% if visitor.signed_in %}",
        )
