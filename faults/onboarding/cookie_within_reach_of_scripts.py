"""A script on the page can read the cookie of the session."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Hand the cookie out without the mark that keeps it from scripts."""
    if service == "web":
        from starlette.datastructures import MutableHeaders

        def append(headers: MutableHeaders, name: str, value: str) -> None:
            add(headers, name, value.replace("; HttpOnly", ""))

        add = MutableHeaders.append
        replace(MutableHeaders, "append", lambda _before: append)
