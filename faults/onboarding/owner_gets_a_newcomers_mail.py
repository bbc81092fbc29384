"""Whose address is used by somebody else gets the mail of a newcomer, with a link that opens the account."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Send one mail to everybody."""
    if service == "api":
        from payasplay.accounts import tasks

        replace(tasks, "send_already_registered_mail", lambda _known: tasks.send_verification_mail)
