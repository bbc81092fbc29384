"""Who sorts the sessions that were found, or goes on to more of them, sees all sessions of the payout again."""

from dataclasses import replace as other
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Forget the words in each address that the page offers."""
    if service == "web":
        from payasplay.web.pages.settlement import WantedLines

        def without_words(query: Any) -> Any:
            return lambda self, **more: query(other(self, search=""), **more)

        replace(WantedLines, "query", without_words)
