"""What comes next calls the minimum what was collected so far."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Name one amount by another one's word."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("settlement.next.minimum") }}'
        new = '{{ t("settlement.next.collected") }}'
        edit_template(rendering._templates, "screens/settlement.html", old, new)
