"""A pass that says that it needs no signature needs none."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Take the algorithm that a token names, none included."""
    if service == "api":
        from typing import Any

        import jwt

        decode = jwt.decode

        def careless(token: str, key: str, **how: Any) -> Any:
            if jwt.get_unverified_header(token)["alg"] == "none":
                return decode(token, options={"verify_signature": False})
            return decode(token, key, **how)

        replace(jwt, "decode", lambda _decode: careless)
