"""The ledger of the stand-in: entries of postings that sum to zero, and balances that are sums."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from payasplay.errors import InsufficientBalance
from payasplay.ids import new_id
from payasplay.wallet.schemas import TransactionType

# Whose money, and which: ("wallet", account) or ("revenue", None).
Place = tuple[str, UUID | None]
REVENUE: Place = ("revenue", None)
PROVIDER: Place = ("payment provider", None)
FUNDING: Place = ("funding", None)
PENDING: Place = ("payouts pending", None)
CLEARING: Place = ("payout clearing", None)
FEES: Place = ("withdrawal fees", None)


def wallet(account_id: UUID) -> Place:
    """Where a consumer's money is."""
    return ("wallet", account_id)


def payable(partner_id: UUID) -> Place:
    """What is owed to a partner."""
    return ("payable", partner_id)


@dataclass(frozen=True)
class Entry:
    """A movement; ``parts`` are cents by place."""

    id: UUID
    kind: TransactionType | None
    cause: str
    parts: Mapping[Place, int]
    at: datetime
    description: str | None = None


@dataclass(frozen=True)
class Movement:
    """An entry as one wallet sees it."""

    entry: Entry
    amount: int
    balance_after: int


class Books:
    """All entries, in the order in which they were posted."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def post(
        self,
        kind: TransactionType | None,
        cause: str,
        parts: Mapping[Place, int],
        at: datetime,
        description: str | None = None,
    ) -> Entry:
        """Move money.

        Raises:
            ValueError: the parts do not sum to zero.
            InsufficientBalance: a wallet would be below it.
        """
        if sum(parts.values()) != 0:
            raise ValueError(f"unbalanced: {parts}")
        if any(place[0] == "wallet" and self.balance(place) + cents < 0 for place, cents in parts.items()):
            raise InsufficientBalance
        entry = Entry(new_id(), kind, cause, dict(parts), at, description)
        self.entries.append(entry)
        return entry

    def balance(self, place: Place, *, until: datetime | None = None) -> int:
        """What is there, in cents; of what had moved by a moment, where one is given."""
        return sum(each.parts.get(place, 0) for each in self.entries if until is None or each.at <= until)

    def movements(self, place: Place) -> list[Movement]:
        """What moved at a place, newest first."""
        found: list[Movement] = []
        total = 0
        for entry in self.entries:
            if place in entry.parts:
                total += entry.parts[place]
                found.append(Movement(entry, entry.parts[place], total))
        return found[::-1]

    def of_cause(self, cause: str) -> Mapping[Place, int]:
        """What moved for one cause."""
        parts: dict[Place, int] = {}
        for entry in self.entries:
            if entry.cause == cause:
                parts = {place: parts.get(place, 0) + entry.parts.get(place, 0) for place in {*parts, *entry.parts}}
        return parts

    def problems(self) -> list[str]:
        """What does not hold: nothing, unless the stand-in is wrong."""
        found = [f"entry {each.id} does not sum to zero" for each in self.entries if sum(each.parts.values())]
        places = {place for each in self.entries for place in each.parts if place[0] == "wallet"}
        return found + [f"wallet {place[1]} is below zero" for place in places if self.balance(place) < 0]
