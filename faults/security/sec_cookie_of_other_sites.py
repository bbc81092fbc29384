"""The session goes along with whatever another site asks for."""

from faults.tampering import replace

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Hand the cookie out for all sites."""
    if service == "web":
        from starlette.datastructures import MutableHeaders

        from payasplay.web import request_middleware

        class Careless(MutableHeaders):
            def append(self, key: str, value: str) -> None:
                super().append(key, value.replace("SameSite=Lax", "SameSite=None"))

        replace(request_middleware, "MutableHeaders", lambda _headers: Careless)
