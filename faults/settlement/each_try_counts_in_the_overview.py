"""The overview counts a payout once for each of its tries: what failed first and was paid then is there twice."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take every try for the one that counts."""
    if service == "api":
        from payasplay.settlement import overview, repository
        from payasplay.settlement.models import SettlementAttempt

        every = SimpleNamespace(**vars(repository) | {"standing_try": lambda: SettlementAttempt.payout_id})
        replace(overview, "repository", lambda _repository: every)
