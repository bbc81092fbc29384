"""A platform that is being set up is called active."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Call each one so."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("partner.status." ~ platform.status) }}'
        edit_template(rendering._templates, "screens/partner.html", old, '{{ t("partner.status.active") }}')
