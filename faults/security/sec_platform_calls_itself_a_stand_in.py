"""People who pay read that this is a trial without a platform."""

from faults.tampering import edit_template

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Show the word of a trial always."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/footer.html",
            '{% if visitor.services.settings.api_mode == "mock" %}',
            "{% if true %}",
        )
