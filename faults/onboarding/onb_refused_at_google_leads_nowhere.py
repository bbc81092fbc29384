"""Who was not let in by Google is led to the first page, and not to another try."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead to the first page."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/ways_in_failed.html", 'href="/sign-in"', 'href="/"')
