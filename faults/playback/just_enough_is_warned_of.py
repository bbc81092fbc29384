"""A wallet that lasts for just ten minutes is warned of as if it were less."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Warn at the limit, and not below it."""
    if service == "web":
        from payasplay.web.pages import watch

        def early(visitor: Any, content: Any, balance: Any) -> int | None:
            if balance is None:
                return None
            minutes = int(seconds_for(content.price_per_minute, balance.balance)) // 60
            return minutes if minutes <= visitor.services.settings.low_balance_minutes else None

        seconds_for = vars(watch)["seconds_for"]
        replace(watch, "_minutes_where_low", lambda _ask: early)
