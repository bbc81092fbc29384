"""Whoever signs up over and over with an address fills the mailbox behind it twice, with capitals and without."""

from faults.tampering import keep_capitals, replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Count by the address as it was written."""
    if service == "api":
        from payasplay.accounts import repository
        from payasplay.accounts import service as accounts
        from payasplay.accounts.schemas import SignUpIn

        keep_capitals(SignUpIn)
        # The account is found all the same.
        replace(repository, "by_email", lambda by_email: lambda session, email: by_email(session, "".join(email)))
        replace(accounts, "new_account", lambda make: lambda **said: make(**said | {"email": "".join(said["email"])}))
