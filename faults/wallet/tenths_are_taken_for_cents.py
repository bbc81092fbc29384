"""A single decimal counts cents instead of tens of them: 25,5 becomes €25.05."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Read a single decimal as it stands."""
    if service == "web":
        from payasplay.web import money_input

        def split(number: str, locale: str) -> Any:
            euros, places = real(number, locale)
            return euros, places.rjust(2, "0")

        real = money_input._split
        replace(money_input, "_split", lambda _split: split)
