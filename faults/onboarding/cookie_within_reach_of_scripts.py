"""A script on the page can read the cookie of the session."""

from starlette.datastructures import MutableHeaders

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Hand the cookie out without the mark that keeps it from scripts."""
    if service == "web":
        from payasplay.web import request_middleware

        class Careless(MutableHeaders):
            def append(self, key: str, value: str) -> None:
                super().append(key, value.replace("; HttpOnly", ""))

        replace(request_middleware, "MutableHeaders", lambda _before: Careless)
