"""The guide names an address where no partner API is."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Add a version that there is not."""
    if service == "web":
        from payasplay.web import rendering

        old = '"curl " ~ base ~ "/ping'
        edit_template(rendering._templates, "screens/partner_docs.html", old, '"curl " ~ base ~ "/v2/ping')
