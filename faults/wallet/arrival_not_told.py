"""The balance grows, and no word says why."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet", "script"


def plant(service: str) -> None:
    """Show the new balance only."""
    if service == "web":
        told = "if (news.textContent !== fresh.dataset.news) news.textContent = fresh.dataset.news;"
        edit_script("modules/wallet-live.js", told, "")
