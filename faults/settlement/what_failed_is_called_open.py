"""The overview calls what could not be paid out not settled yet, and the other way round."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Change both words."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("settlement.part." ~ name) }}'
        new = '{{ t("settlement.part." ~ {"failed": "open", "open": "failed"}.get(name, name)) }}'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
