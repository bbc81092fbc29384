"""Wallets of the stand-in: what is in them, and what people are told when that changes."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from payasplay.money import CURRENCY
from payasplay.notifications.schemas import NotificationKind
from payasplay.standin.books import Books, Place, wallet
from payasplay.standin.live import Live
from payasplay.standin.news import News
from payasplay.standin.people import Account
from payasplay.standin.rules import RULES
from payasplay.wallet.schemas import BalanceOut, TransactionType, WalletStatus


class Purse:
    """Everybody's wallet."""

    def __init__(self, books: Books, news: News, live: Live) -> None:
        self.books, self.news, self.live = books, news, live

    def balance(self, account: Account, *, until: datetime | None = None) -> int:
        """What somebody has, in cents; with ``until``, of what had moved by then and still is there."""
        place = wallet(account.id)
        there = self.books.balance(place)
        return there if until is None else min(there, self.books.balance(place, until=until))

    def move(
        self,
        account: Account,
        kind: TransactionType,
        cause: str,
        parts: Mapping[Place, int],
        at: datetime,
        description: str | None = None,
    ) -> UUID:
        """Move money into or out of somebody's wallet; a debit that leaves little says so.

        Raises:
            InsufficientBalance: the wallet has not so much.
        """
        before = self.balance(account)
        entry = self.books.post(kind, cause, parts, at, description)
        after = self.balance(account)
        threshold = self.news.low_balance(account).threshold
        if after < threshold <= before:
            facts = {
                "variant": "critical" if after < RULES.balance_critical_below else "below",
                "cause": str(entry.id),
                "balance": str(after),
                "threshold": str(threshold),
                "minutes": str(after // RULES.average_minute_cost),
            }
            self.news.tell(account, NotificationKind.LOW_BALANCE, facts, "/wallet/top-up")
        self.live.publish(account.id, "wallet")
        return entry.id

    def shown(self, account: Account, *, available: int) -> BalanceOut:
        """The balance and what follows from it; ``available`` is what no running session may still cost."""
        cents, threshold = self.balance(account), self.news.low_balance(account).threshold
        moved = self.books.movements(wallet(account.id))
        return BalanceOut(
            balance=cents,
            available=available,
            currency=CURRENCY,
            status=_status(cents, threshold),
            threshold=threshold,
            average_minute_cost=RULES.average_minute_cost,
            estimated_minutes_left=cents // RULES.average_minute_cost,
            recommended_top_up=RULES.recommended_topup,
            last_updated=moved[0].entry.at if moved else account.created_at,
        )


def _status(cents: int, threshold: int) -> WalletStatus:
    if cents < RULES.balance_critical_below:
        return WalletStatus.CRITICAL
    return WalletStatus.WARNING if cents < threshold else WalletStatus.OK
