"""Days that cannot be are marked as wrong, and nothing beside them says why."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Forget the message of the last day."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/settlement.html", '{{ forms.message(t, form, "to") }}', "")
