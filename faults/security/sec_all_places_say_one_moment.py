"""At all places where somebody is signed in stands the same moment."""

from faults.tampering import edit_template

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Say when the account was opened."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/account.html",
            "moment=moment(each.created_at)",
            "moment=moment(account.created_at)",
        )
