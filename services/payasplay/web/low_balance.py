"""The warning that a wallet runs low: a banner on every page, and on the wallet's pages a dialogue that can wait."""

import time
from dataclasses import dataclass

from fastapi import Request

from payasplay.client import ApiError
from payasplay.client.models import BalanceOut, WalletStatus
from payasplay.logs import logger
from payasplay.web.visitors import Visitor

SNOOZE_SECONDS = 10 * 60
_WALLET = "/wallet"
# Who is adding money, or has done so a moment ago, need not be told to.
_NOT_ON = ("/wallet/top-up",)

_log = logger(__name__)


@dataclass(frozen=True, slots=True)
class LowBalance:
    """What the banner says; ``dialogue`` where it is said in a dialogue too."""

    balance: BalanceOut
    dialogue: bool


def low_balance(request: Request, visitor: Visitor) -> LowBalance | None:
    """The warning for this page, where there is one. A page does not fail for the want of it."""
    if not visitor.signed_in or request.method != "GET":
        return None
    try:
        balance = visitor.api.wallet.balance()
        if balance.status is WalletStatus.OK:
            return None
        return LowBalance(balance, dialogue=_wants_dialogue(request, visitor, balance))
    except ApiError as problem:
        _log.warning("low balance not known", error=repr(problem))
        return None


def snooze(visitor: Visitor) -> None:
    """Let the dialogue wait for ten minutes."""
    visitor.services.sessions.snooze_low_balance(visitor.session, until=time.time() + SNOOZE_SECONDS)


def _wants_dialogue(request: Request, visitor: Visitor, balance: BalanceOut) -> bool:
    path = request.url.path
    on_wallet = path == _WALLET or path.startswith(f"{_WALLET}/")
    if not on_wallet or path in _NOT_ON or visitor.session.low_balance_snoozed_until > time.time():
        return False
    # A wallet in which there never was money is not running low, it is new.
    never_used = balance.balance == 0 and visitor.api.wallet.transactions(limit=1).pagination.total == 0
    on_its_way = any(each.status == "processing" for each in visitor.api.wallet.top_ups(limit=3))
    return not never_used and not on_its_way
