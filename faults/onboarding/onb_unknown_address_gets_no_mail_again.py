"""Who has the confirming mail sent again to an address that waits for none is told so."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Refuse addresses that nobody has, and those that are confirmed."""
    if service == "api":
        from payasplay import rate_limits
        from payasplay.accounts import endpoints, repository
        from payasplay.database.engine import transaction
        from payasplay.errors import FieldError, ValidationFailed

        class Telling:
            """What counts, and tells."""

            confirmation_mails = staticmethod(rate_limits.confirmation_mails)

            @staticmethod
            def require(limit: rate_limits.Limit, who: object) -> None:
                rate_limits.require(limit, who)
                with transaction() as session:
                    account = repository.by_email(session, str(who))
                    if account is None or account.email_verified:
                        raise ValidationFailed(details=(FieldError("email", "invalid", "Nobody waits here."),))

        replace(endpoints, "rate_limits", lambda _real: Telling)
