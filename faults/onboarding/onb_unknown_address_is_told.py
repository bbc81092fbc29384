"""Who asks for a new password for an unknown address is told that it is unknown."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Refuse unknown addresses."""
    if service == "api":
        from payasplay import rate_limits
        from payasplay.accounts import repository
        from payasplay.database.engine import transaction
        from payasplay.errors import FieldError, ValidationFailed

        def require(limit: rate_limits.Limit, who: object) -> None:
            real(limit, who)
            with transaction() as session:
                if limit.name == "reset-mails" and repository.by_email(session, str(who)) is None:
                    raise ValidationFailed(details=(FieldError("email", "invalid", "Nobody has this address."),))

        real = rate_limits.require
        replace(rate_limits, "require", lambda _real: require)
