"""Another site can send a form in the name of whoever is signed in."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Take every token for the right one."""
    if service == "web":
        from types import SimpleNamespace

        from payasplay.web import csrf

        replace(csrf, "hmac", lambda _hmac: SimpleNamespace(compare_digest=lambda _given, _right: True))
        replace(csrf, "HEADER", lambda _name: "content-type")
