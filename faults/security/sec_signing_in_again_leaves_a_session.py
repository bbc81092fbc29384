"""Who signs in again where they are signed in leaves a session behind that nobody is in."""

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """End the session before at the web tier alone."""
    if service == "web":
        from payasplay.client.resources.auth import Auth

        replace(Auth, "sign_out", lambda _real: lambda _auth: None)
