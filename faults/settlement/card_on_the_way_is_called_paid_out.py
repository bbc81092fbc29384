"""The card of payouts on their way has the heading of those that were paid out."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Give both the same heading."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("settlement.card.pending") }}'
        new = '{{ t("settlement.card.completed") }}'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
