"""A top-up that arrived is mailed twice, as a receipt and as a notification."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Mail the notification too."""
    if service == "worker":
        from payasplay.wallet import news

        def mailed_too(tell: Callable[..., Any]) -> Callable[..., Any]:
            return lambda *facts, **_how: tell(*facts)

        replace(news, "notify", mailed_too)
