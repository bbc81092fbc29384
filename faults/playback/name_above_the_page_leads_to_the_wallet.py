"""The name of the product above each page leads to the wallet, and not home."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/header.html",
            '<a class="brand" href="/"',
            '<a class="brand" href="/wallet"',
        )
