"""The next page of a search shows what was not looked for."""

import dataclasses
from collections.abc import Callable

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Lead to the same page of everything that has the state and the kind."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        def without_words(address: Callable[..., str]) -> Callable[..., str]:
            return lambda filters, page: address(dataclasses.replace(filters, words=""), page)

        replace(pages.Filters, "address", without_words)
