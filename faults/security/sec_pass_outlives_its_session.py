"""A pass goes on working after its owner has signed out everywhere."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Look for the account alone, and not for its session."""
    if service == "api":
        from payasplay.accounts import repository

        replace(
            repository, "in_session", lambda _look: lambda session, account, _family: repository.by_id(session, account)
        )
