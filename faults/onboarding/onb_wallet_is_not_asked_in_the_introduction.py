"""At the end of the introduction the button of the wallet does not ask the wallet."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Leave the script out of that page."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/onboarding_choice.html",
            '<script type="module" src="{{ asset("modules/algorand.js") }}"></script>',
            "",
        )
