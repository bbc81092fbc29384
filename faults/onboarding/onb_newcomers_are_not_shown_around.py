"""Somebody new is never shown around."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Take everybody for somebody who has been here."""
    if service == "web":
        from payasplay.client.models import AccountOut
        from payasplay.web import sessions
        from payasplay.web.sessions import Member

        def known(account: AccountOut) -> Member:
            member = real(account)
            return Member(id=member.id, name=member.name, email=member.email, onboarded=True)

        real = sessions._member
        replace(sessions, "_member", lambda _real: known)
