"""What leaves the wallet for a withdrawal stands there as what arrives of it."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the net twice."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ amount if amount is string else money(amount) }}", "{{ net if net is string else money(net) }}"
        edit_template(rendering._templates, "components/withdrawal.html", old, new)
