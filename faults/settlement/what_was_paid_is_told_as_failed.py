"""Where the first try was paid after all, and the second one failed, a partner is told that it failed."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Do not ask whether another try was paid."""
    if service == "worker":
        from payasplay.settlement import payout_news

        replace(payout_news, "_was_paid", lambda _was_paid: lambda _session, _payout: False)
