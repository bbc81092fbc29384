"""After one link has confirmed the address, the link of the other mail still signs in whoever follows it."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Leave links that confirm as they are."""
    if service == "api":
        from payasplay.accounts import repository
        from payasplay.accounts import service as accounts

        real = repository.use_up_email_tokens

        def use_up(session: object, account_id: object, purpose: str) -> None:
            if purpose != accounts.VERIFY_EMAIL:
                real(session, account_id, purpose)  # type: ignore[arg-type]

        replace(repository, "use_up_email_tokens", lambda _real: use_up)
