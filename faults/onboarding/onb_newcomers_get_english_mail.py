"""Who signs up in Persian gets mail in English."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Say nothing of the page's language."""
    if service == "web":
        from payasplay.client.resources.auth import Auth

        real = Auth.sign_up

        def sign_up(self: Auth, email: str, password: str, name: str, _locale: str = "en") -> object:
            return real(self, email, password, name)

        replace(Auth, "sign_up", lambda _real: sign_up)
