"""How steps about notifications read a sentence."""

import re

from parse import with_pattern
from pytest_bdd import parsers

from fixtures.people import People, Person
from fixtures.told import PATTERN, Event, event
from pages.home import Home
from pages.notification_settings import NotificationSettings
from pages.notifications import Notifications
from pages.screen import Screen
from pages.top_up import TopUp
from pages.transactions import Transactions
from pages.wallet import Wallet
from steps.wording import euros, person, quoted, times

PLACES: dict[str, type[Screen]] = {
    "the site": Home,
    "the wallet": Wallet,
    "the history": Transactions,
    "the top-up": TopUp,
    "the notifications": Notifications,
    "the notification settings": NotificationSettings,
}
CHANNELS = {"on the pages": "in_app", "by mail": "email"}
KINDS = {
    "low balance": "low_balance",
    "automatic top-up": "auto_topup",
    "payments": "payment",
    "end of playback": "session_end",
    "settlements": "settlement",
    "system": "system",
    "offers": "promotional",
}


@with_pattern(PATTERN)
def told_event(text: str) -> Event:
    """What somebody is told of."""
    return event(text)


@with_pattern("the site|the wallet|the history|the top-up|the notifications|the notification settings")
def place(text: str) -> type[Screen]:
    """A screen, by what people call it."""
    return PLACES[text]


@with_pattern("low balance|automatic top-up|payments|end of playback|settlements|system|offers")
def kind(text: str) -> str:
    """A kind of notification."""
    return KINDS[text]


@with_pattern("on the pages|by mail")
def channel(text: str) -> str:
    """A way in which people are told."""
    return CHANNELS[text]


@with_pattern("today|yesterday|this week|older")
def day(text: str) -> str:
    """Under what a day's notifications stand."""
    return text


@with_pattern(r"nothing|\d+\+?")
def bell_count(text: str) -> str:
    """What a bell shows."""
    return text


@with_pattern(r"on|off")
def switched(text: str) -> bool:
    """Whether something is switched on."""
    return text == "on"


def told(pattern: str) -> parsers.cfparse:
    """A step's sentence with ``{event:Event}``, ``{place:Place}``, ``{kind:Kind}`` and the like in it."""
    return parsers.cfparse(
        pattern,
        extra_types={
            "Euros": euros,
            "Person": person,
            "Quoted": quoted,
            "Event": told_event,
            "Place": place,
            "Kind": kind,
            "Channel": channel,
            "Shown": bell_count,
            "Switched": switched,
            "Day": day,
            "Times": times,
        },
    )


def somebody(people: People, name: str) -> Person:
    """Somebody of this scenario, who joins it where this is the first sentence about them."""
    known = {each.name: each for each in people}
    return known.get(name) or people.join(name)


def ends_with(screen: type[Screen]) -> re.Pattern[str]:
    """The address of a screen, without its parameters."""
    return re.compile(rf"^https?://[^/]+{re.escape(screen.path)}(?:\?.*)?$")
