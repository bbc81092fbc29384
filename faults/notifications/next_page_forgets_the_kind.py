"""The next page of one kind of notifications shows all kinds."""

import dataclasses
from collections.abc import Callable

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead to the same page of all kinds."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        def of_all_kinds(address: Callable[..., str]) -> Callable[..., str]:
            return lambda filters, page: address(dataclasses.replace(filters, kind=""), page)

        replace(pages.Filters, "address", of_all_kinds)
