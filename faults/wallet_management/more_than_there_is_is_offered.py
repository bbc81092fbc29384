"""Who wants to withdraw is offered amounts that the wallet does not hold."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Offer all amounts to everybody."""
    if service == "web":
        from payasplay.web import rendering

        some = "{% for words, typed in presets %}"
        every = "(money(1000), decimal(1000)), (money(2500), decimal(2500)), (money(5000), decimal(5000))"
        edit_template(rendering._templates, "screens/withdraw.html", some, "{% for words, typed in [" + every + "] %}")
