"""Who has mistyped the code has to begin the withdrawal anew, whatever code comes next."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Forget what was asked for, once something was wrong."""
    if service == "web":
        from payasplay.web import rendering

        old = 'value="{{ form.values.sealed }}"'
        new = 'value="{{ form.values.sealed if form.is_ok() and not problem else "" }}"'
        edit_template(rendering._templates, "screens/withdraw_confirm.html", old, new)
