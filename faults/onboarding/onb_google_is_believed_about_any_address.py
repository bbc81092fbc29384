"""An address that Google has not verified opens its owner's account."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Believe every address."""
    if service == "api":
        from types import SimpleNamespace
        from typing import Any

        import jwt

        from payasplay.accounts import google

        decode = jwt.decode

        def credulous(token: str, key: Any, **how: Any) -> Any:
            claims = decode(token, key, **how)
            return claims | {"email_verified": True} if "email" in claims else claims

        replace(google, "jwt", lambda _jwt: SimpleNamespace(**{**vars(jwt), "decode": credulous}))
