"""Who has seen enough of a quick look cannot close it."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave its button without a use."""
    if service == "web":
        from payasplay.web import rendering

        old = 'class="secondary" data-closes'
        new = 'class="secondary"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
