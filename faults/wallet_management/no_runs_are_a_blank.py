"""Where automatic top-up has added nothing yet, nothing says so."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '<p class="hint">{{ t("auto_topup.runs.empty") }}</p>', ""
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
