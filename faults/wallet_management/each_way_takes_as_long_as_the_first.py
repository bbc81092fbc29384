"""Each of the ways out is said to take as long as the bank does."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say of each how long the first one takes."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 't("withdraw.time." ~ each)', 't("withdraw.time." ~ methods[0])'
        edit_template(rendering._templates, "screens/withdraw.html", old, new)
