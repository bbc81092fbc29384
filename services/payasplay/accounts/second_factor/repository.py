"""The second factor's queries."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.accounts.second_factor.models import FailedCode, RecoveryCode, SecondFactor
from payasplay.ids import new_id


def lock_account(session: Session, account_id: UUID) -> Account:
    """The account, locked until the transaction ends: one attempt after the other."""
    return session.get_one(Account, account_id, with_for_update={"key_share": True})


def of(session: Session, account_id: UUID) -> SecondFactor | None:
    """The account's second factor, confirmed or not."""
    return session.get(SecondFactor, account_id)


def use_recovery_code(session: Session, account_id: UUID, code_hash: bytes, at: datetime) -> bool:
    """Use a recovery code; False where there is no such code, or it was used before."""
    used = session.scalar(
        update(RecoveryCode)
        .where(
            RecoveryCode.account_id == account_id, RecoveryCode.code_hash == code_hash, RecoveryCode.used_at.is_(None)
        )
        .values(used_at=at)
        .returning(RecoveryCode.code_hash)
    )
    return used is not None


def replace_recovery_codes(session: Session, account_id: UUID, hashes: Iterable[bytes]) -> None:
    """Take all recovery codes away and store new ones."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    rows = [{"account_id": account_id, "code_hash": each, "used_at": None} for each in hashes]
    if rows:
        session.execute(insert(RecoveryCode), rows)


def recovery_codes_left(session: Session, account_id: UUID) -> int:
    """How many recovery codes were not used."""
    query = select(func.count()).select_from(RecoveryCode)
    return session.scalar(query.where(RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None))) or 0


def failures_since(session: Session, account_id: UUID, since: datetime) -> list[datetime]:
    """When attempts failed after a moment, oldest first."""
    query = select(FailedCode.failed_at).where(FailedCode.account_id == account_id, FailedCode.failed_at > since)
    return list(session.scalars(query.order_by(FailedCode.failed_at)))


def add_failure(session: Session, account_id: UUID, at: datetime) -> None:
    """Remember an attempt that failed."""
    session.add(FailedCode(id=new_id(), account_id=account_id, failed_at=at))


def forget(session: Session, account_id: UUID) -> None:
    """Take the second factor away, with its recovery codes; failed attempts stay."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    session.execute(delete(SecondFactor).where(SecondFactor.account_id == account_id))
