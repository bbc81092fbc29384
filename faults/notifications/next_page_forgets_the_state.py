"""The next page of unread notifications shows those that were read too."""

import dataclasses
from collections.abc import Callable

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead to the same page of read and unread ones."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        def read_or_not(address: Callable[..., str]) -> Callable[..., str]:
            return lambda filters, page: address(dataclasses.replace(filters, state=""), page)

        replace(pages.Filters, "address", read_or_not)
