"""The file of a payout's sessions is that of the newest payout."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for the newest one's file."""
    if service == "web":
        from payasplay.client.resources.settlement import Settlement

        def of_newest(download: Any) -> Any:
            return lambda self, _id: download(self, self.page(limit=1).items[0].id)

        replace(Settlement, "lines_csv", of_newest)
