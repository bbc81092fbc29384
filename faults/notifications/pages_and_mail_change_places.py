"""The switches for the pages are called those for mail, and the other way round."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Let the two words change places."""
    if service == "web":
        from payasplay.i18n import Translator

        both = ("notifications.channel.in_app", "notifications.channel.email")
        other = dict(zip(both, reversed(both), strict=True))

        def call(self: Any, message_id: str, **params: object) -> Any:
            return real(self, other.get(message_id, message_id), **params)

        real = Translator.__call__
        replace(Translator, "__call__", lambda _call: call)
