"""The price of a minute is shown without its last places, lower than it is."""

from collections.abc import Callable

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Cut a price to tenths of a cent."""
    if service == "web":
        from payasplay.web import playing

        def cut(price_text: Callable[[int, str], str]) -> Callable[[int, str], str]:
            return lambda price, locale: price_text(price // 10 * 10, locale)

        replace(playing, "price_text", cut)
