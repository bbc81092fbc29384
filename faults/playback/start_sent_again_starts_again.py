"""A start that the browser sends once more is a start of its own."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Give every start a new key."""
    if service == "web":
        from payasplay.client.resources.playback import Playback

        def start(self: Any, content_id: Any, **_more: Any) -> Any:
            return ask(self, content_id, idempotency_key=str(uuid4()))

        ask = Playback.start
        replace(Playback, "start", lambda _start: start)
