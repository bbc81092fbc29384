"""What owners are told of their auto top-up."""

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.auto_topup.models import AutoTopUpRun
from payasplay.i18n import DEFAULT_LOCALE, translator
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify

SETTINGS_PATH = "/settings/auto-topup"


def tell_completed(session: Session, run: AutoTopUpRun) -> None:
    """The money is there."""
    _tell(session, run, "completed", {"amount": str(run.amount), "cause": f"{run.id}-completed"}, "/wallet")


def tell_failed(session: Session, run: AutoTopUpRun) -> None:
    """A try failed, and another one follows."""
    _tell(session, run, "failed", _failure(run) | {"cause": f"{run.id}-{run.attempts}"}, SETTINGS_PATH)


def tell_switched_off(session: Session, run: AutoTopUpRun, failures: int) -> None:
    """It failed too often, and has switched itself off."""
    facts = _failure(run) | {"attempts": str(failures), "cause": f"{run.id}-off"}
    _tell(session, run, "switched_off", facts, SETTINGS_PATH)


def _failure(run: AutoTopUpRun) -> dict[str, str]:
    own = f"decline.{run.failure_code}"
    reason = own if translator(DEFAULT_LOCALE).has(own) else "decline.other"
    return {"amount": str(run.amount), "reason": reason}


def _tell(session: Session, run: AutoTopUpRun, variant: str, facts: dict[str, str], path: str) -> None:
    notify(session, run.account_id, NotificationKind.AUTO_TOPUP, {"variant": variant, **facts}, path)
    live.publish(session, run.account_id, "wallet")
