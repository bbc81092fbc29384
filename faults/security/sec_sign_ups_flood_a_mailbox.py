"""Whoever signs up over and over with somebody's address fills the mailbox behind it."""

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Count no sign-up."""
    if service == "api":
        from payasplay import rate_limits
        from payasplay.accounts import service as accounts

        class Lenient:
            """Counts passwords only."""

            password_attempts = staticmethod(rate_limits.password_attempts)
            confirmation_mails = staticmethod(rate_limits.confirmation_mails)
            forgive = staticmethod(rate_limits.forgive)

            @staticmethod
            def require(limit: rate_limits.Limit, who: object) -> None:
                if limit.name == "password-attempts":
                    rate_limits.require(limit, who)

        replace(accounts, "rate_limits", lambda _real: Lenient)
