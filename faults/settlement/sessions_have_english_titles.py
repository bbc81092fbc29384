"""The page of a payout shows English titles, whatever language its partner reads."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show the English ones."""
    if service == "web":
        from payasplay.web.pages import settlement

        def in_english(words: Any) -> Any:
            return lambda visitor: words(visitor) | {"title": lambda titles: titles.en}

        replace(settlement, "words_of_days", in_english)
