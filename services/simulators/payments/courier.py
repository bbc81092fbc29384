"""The courier between provider and platform: what the Internet does to webhooks, under the suite's control.

By itself it delivers each event once, and retries with back-off what was not taken, as the provider does. On order it
holds, repeats, reorders, alters, ages, wrongly signs or drops the events of one account, and of no other.
"""

import asyncio
import copy
import json
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulators.logs import log
from simulators.payments.events import Attempt, EventState, SeenEvent
from simulators.payments.orders import DeliveryOrder, Order, Secret
from simulators.payments.provider import account_id_in
from simulators.payments.signature import sign

_WRONG_SECRET = "whsec_of_somebody_else"  # noqa: S105 - not a secret: it has to be wrong
_BODY_KEPT = 2_000
UNATTRIBUTED = "-"  # the account of events whose object names none


@dataclass(frozen=True, slots=True)
class Timing:
    """How patient the courier is, in seconds: the way to the platform, and the pauses between tries."""

    delay: float
    first_pause: float
    longest_pause: float
    give_up_after: float


class UnknownEvent(Exception):
    """An order about an event that the courier has not seen for this account."""


class NothingToDeliver(Exception):
    """An order that fits no event: nothing is held."""


class Account:
    """The events of one account of the platform, in the order in which they were seen."""

    def __init__(self) -> None:
        self.hold = False
        self.events: dict[str, SeenEvent] = {}
        self._changed = asyncio.Event()

    def changed(self) -> None:
        """Wake whoever waits for a change."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def wait_for(self, count: int, state: EventState | None, *, timeout: float) -> list[SeenEvent]:  # noqa: ASYNC109
        """Give all events as soon as ``count`` of them are in ``state``.

        Raises:
            TimeoutError: after ``timeout`` seconds.
        """
        async with asyncio.timeout(timeout):
            while sum(state in (None, event.state) for event in self.events.values()) < count:
                await self._changed.wait()
        return list(self.events.values())


class Courier:
    """Takes the provider's events and brings them to the platform's webhook endpoint."""

    def __init__(self, *, url: str, secret: str, timing: Timing, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._secret = secret
        self._timing = timing
        self._session = session
        self._accounts: defaultdict[str, Account] = defaultdict(Account)
        self._at_work: set[asyncio.Task[None]] = set()

    def account(self, account_id: str) -> Account:
        """Give the events and the settings of one account."""
        return self._accounts[account_id]

    def take(self, exported: dict[str, Any]) -> None:
        """Take an event of the provider, and carry it unless its account is on hold."""
        payload: dict[str, Any] = {"pending_webhooks": 1, "request": {"id": None, "idempotency_key": None}} | exported
        account = self.account(account_id_in(payload["data"]["object"]) or UNATTRIBUTED)
        event = SeenEvent(payload)
        account.events[event.id] = event
        self._carry_or_hold(account, event, delay=self._timing.delay)

    def hold(self, account_id: str) -> None:
        """Keep what comes; what waits for its next try is kept as well."""
        self.account(account_id).hold = True

    def release(self, account_id: str) -> None:
        """End the hold: what was held goes out now, and what comes goes at once."""
        account = self.account(account_id)
        account.hold = False
        for event in account.events.values():
            if event.state is EventState.HELD:
                self._carry_or_hold(account, event, delay=0)

    async def deliver(self, account_id: str, order: DeliveryOrder) -> list[tuple[SeenEvent, Attempt]]:
        """Bring events to the platform as ordered, once for each of ``order.times``, and never retried.

        Raises:
            UnknownEvent: for an id that is not among the account's events.
            NothingToDeliver: where no id is given and nothing is held.
        """
        account = self.account(account_id)
        chosen = _chosen(account, order)
        if order.drop:
            for event in chosen:
                self._settle(account, event, EventState.DROPPED)
            return []
        sendings = [self.send(account, event, order) for event in chosen for _ in range(order.times)]
        if order.parallel:
            return list(await asyncio.gather(*sendings))
        return [await sending for sending in sendings]

    async def send(self, account: Account, event: SeenEvent, order: DeliveryOrder) -> tuple[SeenEvent, Attempt]:
        """Bring one event once, altered and signed as ordered."""
        payload = event.payload
        if order.amount is not None:
            payload = copy.deepcopy(payload)
            payload["data"]["object"].update(amount=order.amount, amount_received=order.amount)
        secret = _WRONG_SECRET if order.secret is Secret.WRONG else self._secret
        attempt = await self._post(payload, secret=secret, age_seconds=order.age_seconds)
        self._record(account, event, attempt)
        return event, attempt

    async def close(self) -> None:
        """Stop everything that is on its way."""
        for task in self._at_work:
            task.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)

    def _carry_or_hold(self, account: Account, event: SeenEvent, *, delay: float) -> None:
        if account.hold:
            self._settle(account, event, EventState.HELD)
            return
        self._settle(account, event, EventState.WAITING)
        task = asyncio.get_running_loop().create_task(self._carry(account, event, delay=delay))
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)

    async def _carry(self, account: Account, event: SeenEvent, *, delay: float) -> None:
        await asyncio.sleep(delay)
        ends = time.monotonic() + self._timing.give_up_after
        pause = self._timing.first_pause
        while event.state is EventState.WAITING and not account.hold:
            attempt = await self._post(event.payload, secret=self._secret)
            self._record(account, event, attempt)
            if attempt.taken:
                return
            if time.monotonic() + pause > ends:
                self._settle(account, event, EventState.GIVEN_UP)
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, self._timing.longest_pause)
        if event.state is EventState.WAITING:
            self._settle(account, event, EventState.HELD)

    async def _post(self, payload: dict[str, Any], *, secret: str, age_seconds: int = 0) -> Attempt:
        body = json.dumps(payload, ensure_ascii=False).encode()
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "Stripe-Signature": sign(body, secret=secret, timestamp=int(time.time()) - age_seconds),
        }
        try:
            # A redirect is a failed delivery for the real provider too.
            async with self._session.post(self._url, data=body, headers=headers, allow_redirects=False) as answer:
                return Attempt(status=answer.status, body=(await answer.text(errors="replace"))[:_BODY_KEPT])
        except (aiohttp.ClientError, TimeoutError) as error:
            return Attempt(status=None, body="", error=f"{type(error).__name__}: {error}")

    def _record(self, account: Account, event: SeenEvent, attempt: Attempt) -> None:
        event.attempts.append(attempt)
        log.info(
            "webhook delivered" if attempt.taken else "webhook not taken",
            trace_id=event.trace_id,
            webhook_event=event.id,
            type=event.type,
            status=attempt.status,
            error=attempt.error,
        )
        self._settle(account, event, EventState.DELIVERED if attempt.taken else event.state)

    @staticmethod
    def _settle(account: Account, event: SeenEvent, state: EventState) -> None:
        event.state = state
        account.changed()


def _chosen(account: Account, order: DeliveryOrder) -> list[SeenEvent]:
    if order.events is not None:
        missing = [event_id for event_id in order.events if event_id not in account.events]
        if missing:
            raise UnknownEvent(f"not seen for this account: {', '.join(missing)}")
        chosen = [account.events[event_id] for event_id in order.events]
    elif order.order is Order.ALL:
        chosen = list(account.events.values())
    else:
        chosen = [event for event in account.events.values() if event.state is EventState.HELD]
    if not chosen:
        raise NothingToDeliver("no event fits: name some in `events`, or hold the account before they come")
    return chosen[::-1] if order.order is Order.REVERSED else chosen
