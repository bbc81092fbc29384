"""Whoever signs up over and over with an address fills the mailbox behind it twice, with capitals and without."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Count by the address as it was written."""
    if service == "api":
        from payasplay.accounts import repository
        from payasplay.accounts import service as accounts
        from payasplay.accounts.schemas import SignUpIn

        class AsWritten(str):
            __slots__ = ()

            def lower(self) -> "AsWritten":
                return self

        def read(self: SignUpIn, name: str) -> Any:
            value = real(self, name)
            return AsWritten(value) if name == "email" else value

        real = SignUpIn.__getattribute__
        replace(SignUpIn, "__getattribute__", lambda _real: read)
        # The account is found all the same.
        replace(repository, "by_email", lambda by_email: lambda session, email: by_email(session, "".join(email)))
        replace(accounts, "new_account", lambda make: lambda **said: make(**said | {"email": "".join(said["email"])}))
