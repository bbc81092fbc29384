"""Brings the provider's news to the platform: by itself once, retried while it is not taken, or as ordered."""

import asyncio
import json
import time
from typing import Any

import aiohttp

from simulators.logs import log
from simulators.payments.signature import sign
from simulators.payouts.payouts import Account, NewsOrder, Payout
from simulators.payouts.settings import Settings

_WRONG_SECRET = "the secret of somebody else"  # noqa: S105 - not a secret: it has to be wrong
_TAKEN = 200


class Courier:
    """Signs and posts events."""

    def __init__(self, settings: Settings, session: aiohttp.ClientSession) -> None:
        self._settings = settings
        self._session = session
        self._at_work: set[asyncio.Task[None]] = set()

    def settle(self, account: Account, payout: Payout) -> None:
        """Let a payout come to its end, and tell the platform, unless its account is on hold."""
        if account.hold or payout.status != "accepted":
            return
        payout.status = account.outcome
        payout.failure_code = account.failure_code if account.outcome == "failed" else None
        event = payout.event(account.outcome, account.failure_code)
        task = asyncio.get_running_loop().create_task(self._carry(account, payout, event))
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)

    async def bring(self, account: Account, order: NewsOrder) -> list[int | None]:
        """Bring news by hand, never retried.

        Returns:
            The platform's HTTP statuses, a delivery each; None where it did not answer.
        """
        payouts = list(account.payouts.values())
        if order.which is not None:
            payouts = payouts[order.which - 1 : order.which]
        answers = []
        for payout in reversed(payouts) if order.reverse else payouts:
            event = payout.event(order.outcome, order.failure_code, order.amount)
            # A bank may take what it has refused at first; what was paid stays paid.
            if not order.forged and order.amount is None and payout.status != "completed":
                payout.status = order.outcome
                payout.failure_code = order.failure_code if order.outcome == "failed" else None
            for _ in range(order.times):
                secret = _WRONG_SECRET if order.forged else None
                answers.append(await self._post(account, payout, event, secret, order.age_seconds))
        return answers

    async def close(self) -> None:
        """Stop everything that is on its way."""
        for task in self._at_work:
            task.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)

    async def _carry(self, account: Account, payout: Payout, event: dict[str, Any]) -> None:
        await asyncio.sleep(self._settings.payout_webhook_delay)
        for _ in range(self._settings.payout_webhook_tries):
            if await self._post(account, payout, event) == _TAKEN:
                return
            await asyncio.sleep(self._settings.payout_webhook_pause)

    async def _post(
        self, account: Account, payout: Payout, event: dict[str, Any], secret: str | None = None, age_seconds: int = 0
    ) -> int | None:
        body = json.dumps(event).encode()
        key = secret or self._settings.payout_webhook_secret.get_secret_value()
        headers = {
            "Content-Type": "application/json",
            "Payout-Signature": sign(body, secret=key, timestamp=int(time.time()) - age_seconds),
        }
        status: int | None = None
        problem: str | None = None
        url = self._settings.webhook_url
        try:
            async with self._session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
                status = answer.status
        except (aiohttp.ClientError, TimeoutError) as error:
            problem = f"{type(error).__name__}: {error}"
        trace_id = payout.request.metadata.get("trace_id")
        log.info("webhook sent", trace_id=trace_id, webhook_event=event["id"], status=status, error=problem)
        payout.deliveries.append(status)
        account.changed()
        return status
