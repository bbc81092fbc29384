"""Who is about to cancel an integration is not told what is lost."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Ask without a word more."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("wizard.cancel.text") }}'
        edit_template(rendering._templates, "components/wizard.html", old, "")
