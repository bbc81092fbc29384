"""Users who load the platform: each plays, pays in and withdraws, and keeps a book of its own about its money.

Each stands on a test clock, so that minutes of playing and new codes of an authenticator need no waiting. Moving it is
a call of its own, and measured as none of theirs.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid4

import httpx
import pyotp
import tenacity

from payasplay.client import ApiError, Client, InMemoryTokenStore, TestingClient
from payasplay.client.models import ContentOut
from tools.loading.samples import Samples

BEGINS_WITH = 100_000
_TOP_UP, _WITHDRAWAL = 1_000, 1_000
_PLAYED_SECONDS, _CODE_SECONDS = 90, 30
_PATIENTLY = tenacity.Retrying(
    retry=tenacity.retry_if_exception_type(ApiError),
    wait=tenacity.wait_random(1, 3),
    # Longer than the platform waits for an answer that may still come: a minute.
    stop=tenacity.stop_after_delay(180),
    reraise=True,
)
T = TypeVar("T")
_PAYPAL = {"method": "paypal", "email": "load@example.test"}


def surely(samples: Samples, name: str, call: Callable[[], T]) -> T:
    """Make a call until it is answered, with the same key: only then is it known whether money has moved.

    The first try is what is measured; a failed one is counted.

    Raises:
        ApiError: it is not answered in all this time.
    """
    try:
        with samples.of(name):
            return call()
    except ApiError:
        return _PATIENTLY(call)


@dataclass
class User:
    """Somebody who acts: ``expected`` cents are what the wallet must hold once all news has arrived."""

    id: UUID
    api: Client
    testing: TestingClient
    card: str
    secret: str
    expected: int = BEGINS_WITH
    _turns: "itertools.cycle[Callable[[Sequence[ContentOut], Samples], None]]" = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._turns = itertools.cycle((self._play, self._top_up, self._play, self._withdraw))

    def _let_pass(self, seconds: int) -> datetime:
        return _PATIENTLY(lambda: self.testing.advance_clock(self.id, seconds))

    def code_at(self, moment: datetime) -> str:
        """What the user's authenticator shows."""
        return pyotp.TOTP(self.secret).at(moment)

    def act(self, contents: Sequence[ContentOut], samples: Samples) -> None:
        """Do the next thing: half of them are playing, a quarter each paying in and withdrawing."""
        next(self._turns)(contents, samples)

    def skip(self, turns: int) -> None:
        """Begin somewhere else in the round, so that not all do the same at the same time."""
        for _ in range(turns):
            next(self._turns)

    def _play(self, contents: Sequence[ContentOut], samples: Samples) -> None:
        content, key = contents[self.id.int % len(contents)], str(uuid4())
        session = surely(samples, "playback: start", lambda: self.api.playback.start(content.id, idempotency_key=key))
        self._let_pass(_PLAYED_SECONDS)
        self.expected -= surely(samples, "playback: stop", lambda: self.api.playback.stop(session.id)).charge

    def _top_up(self, _contents: Sequence[ContentOut], samples: Samples) -> None:
        key = str(uuid4())
        surely(samples, "top-up", lambda: self.api.wallet.top_up(_TOP_UP, self.card, idempotency_key=key))
        self.expected += _TOP_UP

    def _withdraw(self, _contents: Sequence[ContentOut], samples: Samples) -> None:
        key = str(uuid4())

        def ask() -> None:
            # A code is good once: who asks again shows the next one.
            code = self.code_at(self._let_pass(_CODE_SECONDS))
            self.api.withdrawals.withdraw(_WITHDRAWAL, destination=_PAYPAL, code=code, idempotency_key=key)

        surely(samples, "withdrawal", ask)
        self.expected -= _WITHDRAWAL


def join(api: Client, payments_url: str, number: int) -> User:
    """A user with money, a card and a second factor; ``number`` says where in the round it begins."""
    testing = TestingClient(api)
    made = testing.create_account(name=f"Load {number}", balance_cents=BEGINS_WITH)
    own = api.with_tokens(InMemoryTokenStore(made.tokens))
    secret = own.second_factor.begin().secret
    at = testing.advance_clock(made.account.id, _CODE_SECONDS)
    own.second_factor.confirm(pyotp.TOTP(secret).at(at))
    user = User(made.account.id, own, testing, _card(payments_url), secret)
    user.skip(number)
    return user


def offer(api: Client, count: int) -> list[ContentOut]:
    """Contents of one partner, whose ledger account all charges meet in: the hottest place of the platform."""
    testing = TestingClient(api)
    partner = testing.create_account(name="Load partner", role="partner")
    return [testing.create_content(partner.account.id, f"Load {number}", "0.1000") for number in range(count)]


def _card(payments_url: str) -> str:
    card = {"number": "4242424242424242", "exp_month": "12", "exp_year": "2034", "cvc": "123"}
    asked = {"key": "pk_test_load", "type": "card"} | {f"card[{name}]": value for name, value in card.items()}
    with httpx.Client(trust_env=False, timeout=30) as http:
        made: str = http.post(f"{payments_url}/v1/payment_methods", data=asked).raise_for_status().json()["id"]
        return made
