"""A pass that somebody has altered still opens the account in it."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Read tokens without looking at their signature."""
    if service == "api":
        from typing import Any

        import jwt

        decode = jwt.decode

        def careless(token: str, _key: str, **_how: Any) -> Any:
            return decode(token, options={"verify_signature": False})

        replace(jwt, "decode", lambda _decode: careless)
