"""Who connects a site again has to type its address again."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Leave the address out of the way back."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/lms.html", "?url={{ each.base_url | urlencode }}", "")
