"""Who follows the news of a failed automatic top-up finds the account, and no card to change."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Lead to the account."""
    if service == "worker":
        from payasplay.auto_topup import news

        replace(news, "SETTINGS_PATH", lambda _path: "/settings/account")
