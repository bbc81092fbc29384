"""What the pages around playing share."""

from typing import Any

from payasplay.client.models import SessionOut, TitlesOut
from payasplay.web.prices import clock_text, price_text
from payasplay.web.visitors import Visitor


def now_playing(visitor: Visitor) -> SessionOut | None:
    """What the visitor plays at this moment; nothing where nobody is signed in."""
    return visitor.api.playback.current() if visitor.signed_in else None


def words_of(visitor: Visitor) -> dict[str, Any]:
    """What templates need to write titles, prices and lengths in the visitor's language."""
    locale = visitor.locale

    def title(titles: TitlesOut) -> str:
        return titles.fa if locale == "fa" else titles.en

    def price(value: int) -> str:
        return price_text(value, locale)

    def clock(seconds: int) -> str:
        return clock_text(seconds, locale)

    return {"title": title, "price": price, "clock": clock}
