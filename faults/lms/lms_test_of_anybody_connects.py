"""Who has got hold of somebody's token and test connects that account as an own one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Take every test for one's own."""
    if service == "api":
        from types import SimpleNamespace

        import jwt

        from payasplay.lms import proof

        def read(account: Any, given: Any) -> Any:
            claims = jwt.decode(given.proof, options={"verify_signature": False})
            whoever: Any = SimpleNamespace(id=claims["sub"], test_clock=account.test_clock)
            return right(whoever, given)

        right = proof.read
        replace(proof, "read", lambda _before: read)
