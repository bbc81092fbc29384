"""Who goes back from adding money is in the catalogue, and not in the wallet."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Lead to the first page."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '<a href="/wallet">{{ t("top_up.back") }}</a>', '<a href="/catalogue">{{ t("top_up.back") }}</a>'
        edit_template(rendering._templates, "screens/top_up.html", old, new)
