"""Who comes with a wallet while reading another language is in English pages from then on."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Forget which language was read on the way in."""
    if service == "web":
        from payasplay.client.resources import auth

        (owner,) = (one for one in vars(auth).values() if hasattr(one, "sign_in_with_wallet"))

        def make(sign_in: Any) -> Any:
            return lambda self, challenge, address, signature, _locale: sign_in(self, challenge, address, signature)

        replace(owner, "sign_in_with_wallet", make)
