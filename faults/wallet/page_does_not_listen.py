"""An open wallet does not listen for news."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet", "script"


def plant(service: str) -> None:
    """Never open the stream."""
    if service == "web":
        listens = 'events ? listen("wallet", look) : () => {}'
        edit_script("modules/wallet-live.js", listens, "() => {}")
