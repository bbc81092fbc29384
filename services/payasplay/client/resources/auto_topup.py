"""Auto top-up of the signed-in account. Amounts are cents."""

from uuid import UUID

from payasplay.auto_topup.schemas import AutoTopUpOut, RunOut
from payasplay.client.resources.base import Resource
from payasplay.money import format_amount
from payasplay.schemas import Page


class AutoTopUp(Resource):
    """What the account wants, and what came of it."""

    def current(self) -> AutoTopUpOut:
        """As it stands."""
        return self._caller.request("GET", "/wallet/auto-topup").read(AutoTopUpOut)

    def change(
        self,
        *,
        enabled: bool,
        amount_cents: int,
        threshold_cents: int,
        payment_method_id: UUID | str | None,
        code: str | None = None,
    ) -> AutoTopUpOut:
        """Change it; switching it on and charging another card need a code of the second factor.

        Raises:
            ValidationError: an amount is out of range, the threshold not below it, or the card unknown.
            SecondFactorRequired, InvalidCode, RateLimited: the code is not accepted.
        """
        body = {
            "enabled": enabled,
            "amount": format_amount(amount_cents),
            "threshold": format_amount(threshold_cents),
            "paymentMethodId": str(payment_method_id) if payment_method_id else None,
            "secondFactorCode": code,
        }
        return self._caller.request("PUT", "/wallet/auto-topup", json=body).read(AutoTopUpOut)

    def runs(self, *, page: int = 1, limit: int = 20) -> Page[RunOut]:
        """Each time that it fired, newest first."""
        params = {"page": page, "limit": limit}
        return self._caller.request("GET", "/wallet/auto-topup/runs", params=params).read(Page[RunOut])
