"""The introduction does not offer to come in with Google."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Offer the wallet alone."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(
            _templates,
            "screens/onboarding_choice.html",
            "{{ others(t, visitor, google, wanted) }}",
            "{{ others(t, visitor, false, wanted) }}",
        )
