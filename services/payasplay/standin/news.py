"""What people were told, and what they want to be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from payasplay.clock import now_for
from payasplay.errors import FieldError, NotFound, ValidationFailed
from payasplay.ids import new_id
from payasplay.money import format_amount
from payasplay.notifications.defaults import OFF_BY_DEFAULT
from payasplay.notifications.schemas import (
    Channel,
    LowBalanceIn,
    LowBalanceOut,
    NotificationKind,
    NotificationOut,
    NotificationSettingsIn,
    NotificationSettingsOut,
    PreferenceOut,
    ThresholdUnit,
)
from payasplay.notifications.words import search_texts, searchable, words
from payasplay.standin.live import Live
from payasplay.standin.people import Account
from payasplay.standin.rules import RULES


@dataclass(eq=False)
class Told:
    """One piece of news, as it is kept: in no language yet."""

    id: UUID
    kind: NotificationKind
    variant: str
    params: dict[str, str]
    cause: str
    action_path: str | None
    in_app: bool
    created_at: datetime
    search_text: dict[str, str]
    read_at: datetime | None = None
    deleted: bool = False


@dataclass
class _Reader:
    told: list[Told] = field(default_factory=list)
    chosen: dict[tuple[NotificationKind, Channel], bool] = field(default_factory=dict)
    low_balance: LowBalanceIn | None = None


class News:
    """Everybody's news. Nothing is mailed."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._readers: dict[UUID, _Reader] = {}

    def _of(self, account: Account) -> _Reader:
        return self._readers.setdefault(account.id, _Reader())

    def tell(
        self, account: Account, kind: NotificationKind, facts: Mapping[str, str], action_path: str | None
    ) -> Told | None:
        """Tell somebody something; None where this cause was told before. The facts are the platform's own."""
        params = dict(facts)
        variant, cause = params.pop("variant"), params.pop("cause", None)
        reader = self._of(account)
        if cause and any(each.cause == cause and each.kind is kind for each in reader.told):
            return None
        shown = Channel.IN_APP in self.wants(account, kind)
        texts = search_texts(kind, variant, params)
        told = Told(
            new_id(), kind, variant, params, cause or str(new_id()), action_path, shown, now_for(account), texts
        )
        reader.told.append(told)
        if shown:
            self.changed(account)
        return told

    def changed(self, account: Account) -> None:
        """Tell open pages to look again."""
        self._live.publish(account.id, "notifications")

    def seen_by(self, account: Account) -> list[Told]:
        """What stands on an account's pages, newest first."""
        there = [each for each in self._of(account).told if each.in_app and not each.deleted]
        return sorted(there, key=lambda each: (each.created_at, each.id), reverse=True)

    def found_by(
        self,
        account: Account,
        kind: NotificationKind | None,
        read: bool | None,  # noqa: FBT001 (a filter)
        search: str,
    ) -> list[Told]:
        """What of it is of a kind, read or not, and has the words."""
        needle = searchable(search)
        return [
            each
            for each in self.seen_by(account)
            if (kind is None or each.kind is kind)
            and (read is None or (each.read_at is not None) is read)
            and needle in each.search_text[account.locale]
        ]

    def owned(self, account: Account, told_id: UUID) -> Told:
        """One of an account's own.

        Raises:
            NotFound: there is none, or it is somebody else's.
        """
        found = next((each for each in self.seen_by(account) if each.id == told_id), None)
        if found is None:
            raise NotFound
        return found

    def wants(self, account: Account, kind: NotificationKind) -> set[Channel]:
        """The channels that a kind of news may take to somebody."""
        chosen = self._of(account).chosen
        return {each for each in Channel if chosen.get((kind, each), (kind, each) not in OFF_BY_DEFAULT)}

    def settings(self, account: Account) -> NotificationSettingsOut:
        """What somebody wants to be told."""
        chosen = [(kind, self.wants(account, kind)) for kind in NotificationKind]
        return NotificationSettingsOut(
            preferences=[
                PreferenceOut(kind=kind, in_app=Channel.IN_APP in ways, email=Channel.EMAIL in ways)
                for kind, ways in chosen
            ],
            low_balance=self.low_balance(account),
        )

    def change_settings(self, account: Account, data: NotificationSettingsIn) -> None:
        """Take over what somebody wants.

        Raises:
            ValidationFailed: a limit is out of range, or a kind is named twice.
        """
        _check(data)
        reader = self._of(account)
        for each in data.preferences:
            reader.chosen |= {(each.kind, Channel.IN_APP): each.in_app, (each.kind, Channel.EMAIL): each.email}
        reader.low_balance = data.low_balance

    def low_balance(self, account: Account) -> LowBalanceOut:
        """Below what somebody's wallet runs low."""
        own = self._of(account).low_balance
        unit = own.unit if own else ThresholdUnit.MONEY
        amount = own.amount if own else RULES.balance_warning_below
        minutes = own.minutes if own else RULES.low_balance_minutes
        threshold = amount if unit is ThresholdUnit.MONEY else minutes * RULES.average_minute_cost
        return LowBalanceOut(unit=unit, amount=amount, minutes=minutes, threshold=threshold)


def shown(told: Told, locale: str) -> NotificationOut:
    """A piece of news as a reader of a language sees it."""
    read = words(told.kind, told.variant, told.params, locale)
    return NotificationOut(
        id=told.id,
        kind=told.kind,
        variant=told.variant,
        title=read.title,
        text=read.text,
        action_path=told.action_path,
        created_at=told.created_at,
        read_at=told.read_at,
    )


def _check(data: NotificationSettingsIn) -> None:
    low, rules = data.low_balance, RULES
    faults = [
        *_outside("amount", low.amount, rules.low_balance_amount_minimum, rules.low_balance_amount_maximum),
        *_outside("minutes", low.minutes, 1, rules.low_balance_minutes_maximum),
    ]
    kinds = [each.kind for each in data.preferences]
    if len(set(kinds)) < len(kinds):
        faults.append(FieldError("preferences", "invalid", "Each kind once."))
    if faults:
        raise ValidationFailed(details=tuple(faults))


def _outside(name: str, value: int, minimum: int, maximum: int) -> list[FieldError]:
    if minimum <= value <= maximum:
        return []
    code, words, most = ("too_small", "least", minimum) if value < minimum else ("too_large", "most", maximum)
    write = format_amount if name == "amount" else int
    limits = {"minimum": write(minimum), "maximum": write(maximum), "limit": write(most)}
    return [FieldError(f"lowBalance.{name}", code, f"At {words} {write(most)}.", limits)]
