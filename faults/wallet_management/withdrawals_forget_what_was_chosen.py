"""Who has narrowed the withdrawals does not see any more to what."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Choose all of them again."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{% if each == status_chosen %} selected{% endif %}", ""
        edit_template(rendering._templates, "screens/withdrawals.html", old, new)
