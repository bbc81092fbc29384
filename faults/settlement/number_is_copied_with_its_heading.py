"""Who copies the number of a payout has the heading before it in hand as well."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Copy all of the heading."""
    if service == "web":
        from payasplay.web import rendering

        old = '<h1>{{ t("settlement.details.heading") }} <bdi dir="ltr" id="settlement-number">'
        new = '<h1 id="settlement-number">{{ t("settlement.details.heading") }} <bdi dir="ltr">'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
