"""An address that may have the confirming mail sent without end is one that nobody has."""

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Count known addresses only."""
    if service == "api":
        from payasplay import rate_limits
        from payasplay.accounts import repository
        from payasplay.database.engine import transaction

        real = rate_limits.require

        def require(limit: rate_limits.Limit, who: object) -> None:
            with transaction() as session:
                known = repository.by_email(session, str(who)) is not None
            if known or limit.name != "confirmation-mails":
                real(limit, who)

        replace(rate_limits, "require", lambda _real: require)
