"""Where money went is kept for the next time, whether somebody wanted that or not."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Keep each one."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "withdraw", lambda real: lambda *given, **more: real(*given, **{**more, "keep": True}))
