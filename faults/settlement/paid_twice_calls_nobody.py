"""A partner is paid twice, and what is owed since pays for it in silence."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take no other payout for one that pays the same."""
    if service == "worker":
        from payasplay.settlement import payout_news

        replace(payout_news, "is_paid_otherwise", lambda _real: lambda _session, _payout: False)
