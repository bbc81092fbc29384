"""Whatever was played, the list of sessions calls it a video."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one kind."""
    if service == "web":
        from payasplay.web import rendering

        old, new = (
            '<small>{{ t("catalogue.kind." ~ each.type) }}</small>',
            '<small>{{ t("catalogue.kind.video") }}</small>',
        )
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
