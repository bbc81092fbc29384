"""The one clock of the platform.

Outside production an account can stand on a test clock: a moment that stays until a test moves it. Whatever concerns
that account then reads its clock, and nobody else is disturbed.
"""

from datetime import UTC, datetime
from typing import Protocol


class OnTestClock(Protocol):
    """Whoever may stand on a test clock of its own."""

    test_clock: datetime | None


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def now_for(account: OnTestClock) -> datetime:
    """This moment for an account: its test clock where it stands on one, else the real time, in UTC."""
    return account.test_clock or now()
