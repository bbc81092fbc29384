"""A payout that was paid offers to be paid out again."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the button there, too."""
    if service == "web":
        from payasplay.web import rendering

        old, new = (
            '{% elif found.status == "completed" %}',
            '{% elif found.status == "completed" %}<button type="button">{{ t("settlement.retry") }}</button>',
        )
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
