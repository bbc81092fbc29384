"""Above a payout one reads that one is among all payouts."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name the list."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ parts.crumbs(t, path, t("settlement.details.title", number=found.number)) }}'
        new = '{{ parts.crumbs(t, path, t("settlement.history.title")) }}'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
