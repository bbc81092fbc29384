"""Who looks for payouts that have failed finds none."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for those that are on their way instead."""
    if service == "web":
        from payasplay.client.models import StatusFilter
        from payasplay.client.resources.settlement import Settlement

        def look(page: Any) -> Any:
            def found(self: Any, **asked: Any) -> Any:
                if asked.get("status") is StatusFilter.FAILED:
                    asked["status"] = StatusFilter.OPEN
                return page(self, **asked)

            return found

        replace(Settlement, "page", look)
