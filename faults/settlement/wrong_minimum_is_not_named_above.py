"""What is wrong with the minimum is said above the settings without its name, and leads nowhere."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name all the others."""
    if service == "web":
        from payasplay.web import rendering

        old = '"minimum": t("settlement.settings.minimum"), '
        new = ""
        edit_template(rendering._templates, "screens/settlement_settings.html", old, new)
