"""Whoever writes the address in capitals has twice as many confirming mails sent to it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Count by the address as it was written."""
    if service == "api":
        from payasplay.accounts import repository
        from payasplay.accounts.schemas import ConfirmationMailIn

        class AsWritten(str):
            __slots__ = ()

            def lower(self) -> "AsWritten":
                return self

        def read(self: ConfirmationMailIn, name: str) -> Any:
            value = real(self, name)
            return AsWritten(value) if name == "email" else value

        real = ConfirmationMailIn.__getattribute__
        replace(ConfirmationMailIn, "__getattribute__", lambda _real: read)
        # The account is found all the same.
        replace(repository, "by_email", lambda by_email: lambda session, email: by_email(session, "".join(email)))
