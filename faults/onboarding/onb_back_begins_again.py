"""Who goes back from the ways in is at the first slide again."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead back to the first slide."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_choice.html",
            "/onboarding/slides/3?{{ query }}",
            "/onboarding/slides/1?{{ query }}",
        )
