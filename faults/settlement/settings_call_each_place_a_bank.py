"""The settings call the place where a partner is paid a bank account, whatever it is."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one way for all."""
    if service == "web":
        from payasplay.web import rendering

        old = 't("withdraw.method." ~ now.destination.method)'
        new = 't("withdraw.method.bank")'
        edit_template(rendering._templates, "screens/settlement_settings.html", old, new)
