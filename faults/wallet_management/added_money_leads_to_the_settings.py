"""Who follows the news of money that was added automatically finds the settings, and not the money."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Lead to the settings."""
    if service == "worker":
        from payasplay.auto_topup import news

        def tell(session: Any, run: Any, variant: str, facts: dict[str, str], _path: str) -> None:
            real(session, run, variant, facts, news.SETTINGS_PATH)

        real = news._tell
        replace(news, "_tell", lambda _real: tell)
