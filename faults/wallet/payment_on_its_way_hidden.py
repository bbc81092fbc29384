"""A payment that is not confirmed yet is nowhere to be seen."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Show the list of them to nobody."""
    if service == "web":
        from payasplay.web import rendering

        shown = "{% for each in view.in_progress %}"
        edit_template(rendering._templates, "components/wallet_live.html", shown, "{% for each in [] %}")
