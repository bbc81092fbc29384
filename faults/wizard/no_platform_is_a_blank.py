"""Who has no platform yet finds a blank in the place of a word about it."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("partner.empty.title") }}'
        edit_template(rendering._templates, "screens/partner.html", old, "")
