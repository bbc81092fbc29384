"""The bar of a synchronisation is full from its beginning."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Fill it."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ run.done }}"'
        edit_template(rendering._templates, "components/lms_live.html", old, 'value="{{ run.total }}"')
