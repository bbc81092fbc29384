"""In the parts of a payout, what was heard is called seen, and what was seen heard."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Change both names on the page of details."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/settlement_details.html",
            'day(each.day) if name == "by-day" else t("catalogue.kind." ~ each.type)',
            'day(each.day) if name == "by-day" else '
            't("catalogue.kind." ~ {"video": "audio", "audio": "video"}.get(each.type, each.type))',
        )
