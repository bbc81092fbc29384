"""When a call is tried again, and how long after.

Built on tenacity, not on stamina above it: its sleeper, its wait and its stop are parameters, so that ``Retry-After``
and one total deadline can be honoured exactly, and tested without sleeping.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import tenacity

from payasplay.client.errors import ApiError, NetworkError, RequestInProgress, RequestTimeout

T = TypeVar("T")

IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE"})
# Too many requests, bad gateway, unavailable, gateway timeout: the same call may well succeed a little later.
_TRANSIENT_STATUSES = frozenset({429, 502, 503, 504})
_random = random.SystemRandom()


def is_transient(error: BaseException) -> bool:
    """Whether the same call, repeated, may well succeed."""
    if isinstance(error, NetworkError | RequestTimeout | RequestInProgress):
        return True
    return isinstance(error, ApiError) and error.status in _TRANSIENT_STATUSES


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often, how long, how far apart.

    The n-th wait is drawn between half of ``initial * 2**(n-1)``, at most ``longest``, and the whole of it; a
    ``Retry-After`` is added to it, so that the server's wish is kept and its callers do not come back all at once. A
    wait that would end after the deadline is not begun: the error is the answer.

    Attributes:
        attempts: calls at most, the first included.
        initial: seconds before the second call.
        longest: seconds of back-off at most.
        deadline: seconds from the beginning of the first call after which none begins.
        sleep, clock, now, spread: the world, to be replaced in tests: a sleeper, a monotonic clock in seconds, the time
            of day, and a draw between two numbers.
    """

    attempts: int = 4
    initial: float = 0.1
    longest: float = 2.0
    deadline: float = 15.0
    sleep: Callable[[float], None] = tenacity.nap.sleep
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    spread: Callable[[float, float], float] = _random.uniform

    def __post_init__(self) -> None:
        """Refuse numbers that make no sense."""
        if self.attempts < 1 or self.initial < 0 or self.longest < 0 or self.deadline < 0:
            raise ValueError(f"a retry policy needs at least one attempt and no negative time: {self}")

    def seconds(self, retry_after: str | None) -> float | None:
        """Read a ``Retry-After`` header: a number of seconds or an HTTP date (RFC 9110, 10.2.3).

        Returns:
            Seconds from now, 0 for a date in the past; ``None`` without the header or where it is neither.
        """
        if retry_after is None:
            return None
        text = retry_after.strip()
        if text.isascii() and text.isdigit():
            return float(text)
        try:
            date = parsedate_to_datetime(text)
        except ValueError:
            return None
        aware = date if date.tzinfo else date.replace(tzinfo=UTC)
        return max(0.0, (aware - self.now()).total_seconds())

    def run(self, attempt: Callable[[float | None], T], *, since: float, repeatable: bool) -> T:
        """Make a call, and repeat it while that is right.

        Args:
            attempt: one call; gets the seconds that are left before the deadline, ``None`` where it is not repeatable.
            since: reading of ``clock`` at which the deadline began.
            repeatable: whether a repetition does no harm.

        Raises:
            ApiError: the last attempt's.
        """
        if not repeatable:
            return attempt(None)
        retrying = tenacity.Retrying(
            sleep=self.sleep,
            retry=tenacity.retry_if_exception(is_transient),
            wait=self._wait,
            stop=lambda state: self._is_over(state, since),
            reraise=True,
        )
        return retrying(lambda: attempt(since + self.deadline - self.clock()))

    def _wait(self, state: tenacity.RetryCallState) -> float:
        whole = min(self.longest, self.initial * 2 ** (state.attempt_number - 1))
        error = state.outcome.exception() if state.outcome else None
        asked = error.retry_after if isinstance(error, ApiError) else None
        return (asked or 0.0) + self.spread(whole / 2, whole)

    def _is_over(self, state: tenacity.RetryCallState, since: float) -> bool:
        if state.attempt_number >= self.attempts:
            return True
        return self.clock() - since + state.upcoming_sleep >= self.deadline
