"""What only tests may do about settlement: sessions already earned, a payout method without a code, the run at once."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from payasplay.client.client import Client
from payasplay.money import Amount, format_amount
from payasplay.playback.schemas import ContentKind
from payasplay.schemas import Response
from payasplay.settlement.schemas import Frequency, SettingsOut


class Earned(Response):
    """Sessions that were made, and what they came to, in cents: ``revenue`` − ``fees`` = ``net``."""

    session_ids: list[UUID]
    viewer_id: UUID
    content_id: UUID
    revenue: Amount
    fees: Amount
    net: Amount


class SettlementBooks(Response):
    """What the ledger says of a partner, in cents.

    ``payable`` is owed and not on its way, ``pending`` on its way, ``paid`` has left, ``overpaid`` of it was
    not owed; ``earned`` is what is left of their sum.
    """

    earned: Amount
    payable: Amount
    pending: Amount
    paid: Amount
    overpaid: Amount


class SettlementTesting:
    """Prepares partners and their earnings, and asks the ledger, past what a partner could do."""

    def __init__(self, client: Client) -> None:
        """Speak through ``client``; its session is not used."""
        self._client = client

    def set_clock(self, account_id: UUID | str, moment: datetime) -> None:
        """Put an account on a test clock at a moment (with its offset); it stands still between moves."""
        body = {"accountId": str(account_id), "now": moment.isoformat()}
        self._client.request("PUT", "/test/clock", json=body, authenticated=False)

    def prepare(
        self,
        partner_id: UUID | str,
        *,
        frequency: Frequency | str | None = None,
        minimum_cents: int | None = None,
        time_zone: str | None = None,
        destination: Mapping[str, str] | None = None,
    ) -> SettingsOut:
        """Give a partner settings, and a payout method without the second factor; what is not given stays."""
        given = {
            "frequency": None if frequency is None else str(frequency),
            "minimum": None if minimum_cents is None else format_amount(minimum_cents),
            "timeZone": time_zone,
            "destination": None if destination is None else dict(destination),
        }
        body = {name: value for name, value in given.items() if value is not None} | {"partnerId": str(partner_id)}
        path = "/test/settlement/settings"
        return self._client.request("PUT", path, json=body, authenticated=False).read(SettingsOut)

    def earn(
        self,
        partner_id: UUID | str,
        ended_at: datetime,
        charge_cents: int,
        *,
        count: int = 1,
        kind: ContentKind | str = ContentKind.VIDEO,
        title: str = "A film",
        seconds: int = 60,
    ) -> Earned:
        """Let a viewer of its own have played: ``count`` sessions that ended at a moment and were charged so much each.

        Args:
            partner_id: who earns.
            ended_at: when all of them ended; give it an offset.
            charge_cents: what each was charged, 1 to 100.00 for a minute.
            count: how many, 1 to 2000.
            kind: of the content that is made for it.
            title: of that content, in both languages.
            seconds: how long each was, a whole number of minutes that divides the charge's price.

        Raises:
            NotFound: there is no such partner.
            ValidationError: a number is out of range, or no price gives this charge for these seconds.
        """
        body = {
            "partnerId": str(partner_id),
            "endedAt": ended_at.isoformat(),
            "charge": format_amount(charge_cents),
            "count": count,
            "kind": str(kind),
            "title": title,
            "seconds": seconds,
        }
        return self._client.request("POST", "/test/settlement/earnings", json=body, authenticated=False).read(Earned)

    def run(self, partner_id: UUID | str, *, times: int = 1) -> None:
        """Start the settlement run of a partner now, ``times`` over at once, as the schedule does; then ``drain``."""
        body = {"partnerId": str(partner_id), "times": times}
        self._client.request("POST", "/test/settlement/runs", json=body, authenticated=False)

    def books(self, partner_id: UUID | str) -> SettlementBooks:
        """What the ledger says of a partner."""
        params = {"partnerId": str(partner_id)}
        answer = self._client.request("GET", "/test/settlement/books", params=params, authenticated=False)
        return answer.read(SettlementBooks)
