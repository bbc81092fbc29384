"""A name that somebody chose is read as a part of the page, with the scripts in it."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Show the name of who is signed in as it is."""
    if service == "web":
        from payasplay.web import rendering

        shown = '<bdi aria-hidden="true">{{ visitor.session.member.name }}</bdi>'
        as_it_is = shown.replace("member.name", "member.name | safe")
        edit_template(rendering._templates, "components/header.html", shown, as_it_is)
