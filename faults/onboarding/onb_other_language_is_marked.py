"""Of the languages below the page the one is marked that the page is not in."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Mark the others."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/footer.html",
            "{% if each == locale %}",
            "{% if each != locale %}",
        )
