"""The wallet shows whole euros."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Round what is shown."""
    if service == "web":
        from payasplay.web import rendering

        shown, rounded = "{{ money(balance.balance) }}", "{{ money((balance.balance / 100) | round | int * 100) }}"
        edit_template(rendering._templates, "components/wallet_live.html", shown, rounded)
