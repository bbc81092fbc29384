"""What is wrong with an IBAN is said above the form without its name, and leads nowhere."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name all the others."""
    if service == "web":
        from payasplay.web import rendering

        old = '"iban": t("withdraw.iban"), '
        new = ""
        edit_template(rendering._templates, "screens/settlement_method.html", old, new)
