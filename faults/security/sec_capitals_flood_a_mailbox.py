"""Whoever writes the address in capitals fills the mailbox with twice as many mails."""

from faults.tampering import keep_capitals, replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Count by the address as it was written."""
    if service == "api":
        from payasplay.accounts import repository
        from payasplay.accounts.schemas import ForgotPasswordIn

        keep_capitals(ForgotPasswordIn)
        # The account is found all the same.
        replace(repository, "by_email", lambda by_email: lambda session, email: by_email(session, "".join(email)))
