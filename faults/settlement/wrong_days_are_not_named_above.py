"""What is wrong with a day is said above the overview without the day's name, and leads nowhere."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name no field."""
    if service == "web":
        from payasplay.web import rendering

        old = '{"from": t("transactions.filter.from"), "to": t("transactions.filter.to")}'
        new = "{}"
        edit_template(rendering._templates, "screens/settlement.html", old, new)
