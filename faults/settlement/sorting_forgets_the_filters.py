"""Who sorts the payouts that were found sees all payouts, sorted."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead from the head of a column to the order alone."""
    if service == "web":
        from payasplay.web.pages.settlement import ROOT, Wanted

        def without_filters(address: Any) -> Any:
            def sorted_address(self: Any, **more: Any) -> str:
                if "sort" in more:
                    return f"{ROOT}/history?sort={more['sort']}&order={more['order']}"
                return str(address(self, **more))

            return sorted_address

        replace(Wanted, "address", without_filters)
