"""The page of a site's courses offers to connect again, and does not say why."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Leave the reason out."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("error." ~ connection.reason) }}'
        edit_template(rendering._templates, "components/lms_live.html", old, "")
