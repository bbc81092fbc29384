"""A session is charged on a partner's platform although the wallet cannot pay a minute of it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Be content with one cent."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.partners import reports
        from payasplay.playback import prices

        cheap: dict[str, Any] = {**vars(prices), "minute_in_cents": lambda _price: 1}
        replace(reports, "prices", lambda _prices: SimpleNamespace(**cheap))
