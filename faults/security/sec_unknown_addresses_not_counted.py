"""An address that makes nobody wait is one that nobody has."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Count wrong passwords of known addresses only."""
    if service == "api":
        from payasplay import rate_limits
        from payasplay.accounts import repository
        from payasplay.database.engine import transaction

        def require(limit: rate_limits.Limit, who: object) -> None:
            with transaction() as session:
                known = repository.by_email(session, str(who)) is not None
            if known or limit.name != "password-attempts":
                real(limit, who)

        real = rate_limits.require
        replace(rate_limits, "require", lambda _real: require)
