"""Automatic top-up is said to have switched itself off when it first failed, hours before it did."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Name the moment of the run."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "moment=moment(wish.switched_off_at)", 'moment=moment(runs["items"][0].created_at)'
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
