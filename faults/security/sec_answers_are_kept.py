"""Proxies may keep what the platform answers to apps."""

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Leave it to everybody how answers are kept."""
    if service == "api":
        from starlette.datastructures import MutableHeaders

        from payasplay import request_context

        class Careless(MutableHeaders):
            def setdefault(self, key: str, value: str) -> str:
                return value if key == "Cache-Control" else super().setdefault(key, value)

        replace(request_context, "MutableHeaders", lambda _headers: Careless)
