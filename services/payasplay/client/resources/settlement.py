"""A partner's settlements: overview, history, each in detail, its files, and the settings. Amounts are cents."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from payasplay.client.resources.base import Resource, segment
from payasplay.money import format_amount
from payasplay.payouts.schemas import MaskedDestination
from payasplay.schemas import Page
from payasplay.settlement.schemas import (
    DateRange,
    Frequency,
    LineOut,
    LineSort,
    Order,
    OverviewOut,
    SettingsOut,
    SettlementDetailOut,
    SettlementOut,
    SettlementSort,
    StatusFilter,
)

Destination = Mapping[str, str]
_ROOT = "/partner/settlement"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


class Settlement(Resource):
    """What the signed-in partner is paid. Every call raises ``Forbidden`` for an account of another role."""

    def overview(
        self,
        range: DateRange | str = DateRange.THIS_MONTH,  # noqa: A002 (the API's word)
        *,
        first_day: date | None = None,
        last_day: date | None = None,
    ) -> OverviewOut:
        """How things stand over a range of days.

        Args:
            range: which days, in the partner's time zone.
            first_day: of a ``custom`` range, and only of that.
            last_day: likewise, included.

        Raises:
            ValidationError: a custom range without its days, in the wrong order or too long; days for another range.
        """
        params = {"range": str(range), "from": _day(first_day), "to": _day(last_day)}
        return self._caller.request("GET", f"{_ROOT}/overview", params=params).read(OverviewOut)

    def page(
        self,
        *,
        status: StatusFilter | str | None = None,
        first_day: date | None = None,
        last_day: date | None = None,
        search: str = "",
        sort: SettlementSort | str = SettlementSort.DATE,
        order: Order | str = Order.DESC,
        page: int = 1,
        limit: int = 20,
    ) -> Page[SettlementOut]:
        """One page of the settlements.

        Args:
            status: only these.
            first_day: of the days on which they were made.
            last_day: likewise, included.
            search: a part of the number, in whatever case.
            sort: in the order of what.
            order: in which direction.
            page: from 1.
            limit: how many a page, at most 100.

        Raises:
            ValidationError: an unknown word, days in the wrong order, a number out of range.
        """
        params = {
            **_filters(status, first_day, last_day, search),
            "sort": str(sort),
            "order": str(order),
            "page": page,
            "limit": limit,
        }
        return self._caller.request("GET", f"{_ROOT}/settlements", params=params).read(Page[SettlementOut])

    def one(self, settlement_id: UUID | str) -> SettlementDetailOut:
        """One settlement with its parts by day and by type.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("GET", _path(settlement_id)).read(SettlementDetailOut)

    def lines(
        self,
        settlement_id: UUID | str,
        *,
        search: str = "",
        sort: LineSort | str = LineSort.DATE,
        order: Order | str = Order.DESC,
        page: int = 1,
        limit: int = 20,
    ) -> Page[LineOut]:
        """One page of a settlement's sessions; ``search`` is a part of a number, a viewer or a title.

        Raises:
            NotFound: there is no such settlement, or it is another's.
            ValidationError: an unknown word, or a number out of range.
        """
        params = {"search": search or None, "sort": str(sort), "order": str(order), "page": page, "limit": limit}
        return self._caller.request("GET", f"{_path(settlement_id)}/lines", params=params).read(Page[LineOut])

    def lines_csv(self, settlement_id: UUID | str) -> bytes:
        """All sessions of a settlement as a file for spreadsheets.

        Raises:
            NotFound: there is no such settlement, or it is another's.
            RateLimited: too many files in an hour.
        """
        return self._caller.download(f"{_path(settlement_id)}/lines.csv")

    def invoice_pdf(self, settlement_id: UUID | str, *, locale: str | None = None) -> bytes:
        """The invoice, in the account's language where no other is asked for.

        Raises:
            NotFound: there is no such settlement, or it is another's.
            RateLimited: too many files in an hour.
        """
        return self._caller.download(f"{_path(settlement_id)}/invoice.pdf", params={"locale": locale})

    def history_csv(
        self,
        *,
        status: StatusFilter | str | None = None,
        first_day: date | None = None,
        last_day: date | None = None,
        search: str = "",
    ) -> bytes:
        """The settlements that the filters leave, all of them, newest first, as a file for spreadsheets.

        Raises:
            ValidationError: an unknown word, or days in the wrong order.
            RateLimited: too many files in an hour.
        """
        params = _filters(status, first_day, last_day, search)
        return self._caller.download(f"{_ROOT}/settlements.csv", params=params)

    def retry(self, settlement_id: UUID | str, *, idempotency_key: str | None = None) -> SettlementDetailOut:
        """Pay a failed settlement out again, by the payout method of now.

        Args:
            settlement_id: which.
            idempotency_key: names this retry; without it each call is one of its own.

        Raises:
            NotFound: there is none with this id, or it is another's.
            Conflict: it has not failed (``SETTLEMENT_NOT_FAILED``), or there is no payout method
                (``PAYOUT_METHOD_MISSING``); also where the key was used for another one, or is at work.
        """
        path, key = f"{_path(settlement_id)}/retry", idempotency_key or str(uuid4())
        return self._caller.request("POST", path, idempotency_key=key).read(SettlementDetailOut)

    def settings(self) -> SettingsOut:
        """What holds for the partner's settlements."""
        return self._caller.request("GET", f"{_ROOT}/settings").read(SettingsOut)

    def save_settings(
        self,
        *,
        frequency: Frequency | str,
        minimum_cents: int,
        time_zone: str,
        email_on_completed: bool = True,
        email_on_failed: bool = True,
        tax_id: str = "",
        vat_number: str = "",
        country: str = "",
    ) -> SettingsOut:
        """Replace the settings; the payout method stays.

        Raises:
            ValidationError: the minimum is below the floor, or a field is not right.
        """
        body = {
            "frequency": str(frequency),
            "minimum": format_amount(minimum_cents),
            "timeZone": time_zone,
            "emailOnCompleted": email_on_completed,
            "emailOnFailed": email_on_failed,
            "taxId": tax_id,
            "vatNumber": vat_number,
            "country": country,
        }
        return self._caller.request("PUT", f"{_ROOT}/settings", json=body).read(SettingsOut)

    def check_payout_method(self, destination: Destination) -> MaskedDestination:
        """What a payout method would be shown as; nothing is kept, no code is needed.

        Raises:
            ValidationError: a field is missing or not right (``destination.iban`` …).
        """
        body = {"destination": dict(destination)}
        return self._caller.request("POST", f"{_ROOT}/payout-method/check", json=body).read(MaskedDestination)

    def change_payout_method(self, destination: Destination, *, code: str | None) -> SettingsOut:
        """Be paid another way from now on; payouts that are on their way are not touched.

        Args:
            destination: ``method``, and the fields of the method by the API's names.
            code: of the second factor.

        Raises:
            ValidationError: a field is missing or not right; or the code is missing.
            SecondFactorRequired, InvalidCode, RateLimited: the code is not accepted.
        """
        body = {"destination": dict(destination), "secondFactorCode": code}
        return self._caller.request("PUT", f"{_ROOT}/payout-method", json=body).read(SettingsOut)


def _path(settlement_id: UUID | str) -> str:
    return f"{_ROOT}/settlements/{segment(settlement_id)}"


def _filters(
    status: StatusFilter | str | None, first_day: date | None, last_day: date | None, search: str
) -> dict[str, Any]:
    return {
        "status": None if status is None else str(status),
        "from": _day(first_day),
        "to": _day(last_day),
        "search": search or None,
    }
