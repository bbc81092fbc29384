"""Idempotency-Key: the same key and body get the first answer again, another body a 409.

The key is claimed in a transaction of its own before the work starts, so that a second call at the same moment meets
the claim, and the answer is kept when the work is done.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import Header, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from pydantic import BaseModel, StringConstraints
from sqlalchemy import ForeignKey, delete, select, update
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from payasplay.api.envelope import failure_body
from payasplay.clock import now
from payasplay.database.base import Base
from payasplay.database.engine import transaction
from payasplay.errors import IdempotencyConflict, PaymentDeclined, RequestInProgress

Key = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=r"^[A-Za-z0-9_-]+$")]
IdempotencyKey = Annotated[
    Key, Header(alias="Idempotency-Key", description="A new one for each intention, e.g. a UUID")
]

# A claim without an answer that is older than this belongs to a process that died; the work may be done again, since
# whatever it touches is keyed by the same Idempotency-Key.
ABANDONED_AFTER = timedelta(seconds=60)

# Errors that are answers: trying again with the same key gets them again. Others free the key.
FINAL_ERRORS = (PaymentDeclined,)


class IdempotencyRecord(Base):
    """A key of an account, what it was used for, and what was answered."""

    __tablename__ = "idempotency_keys"

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_hash: Mapped[bytes]
    claimed_at: Mapped[datetime]
    answer_status: Mapped[int | None]
    answer: Mapped[dict[str, Any] | None] = mapped_column(JSONB)


def fingerprint(operation: str, body: BaseModel) -> bytes:
    """What a request asks for, as a hash: the same for the same operation and fields, in whatever order."""
    canonical = json.dumps([operation, body.model_dump(mode="json")], sort_keys=True)
    return hashlib.sha256(canonical.encode()).digest()


def once(account_id: UUID, key: str, request_hash: bytes, status: int, work: Callable[[], Any]) -> Response:
    """Do the work once for a key, or answer what was answered before (then with ``Idempotency-Replayed: true``).

    Args:
        account_id: whose key it is.
        key: the Idempotency-Key header.
        request_hash: the fingerprint of the request.
        status: the HTTP status of a first answer that works.
        work: does it and returns the answer's data; it manages its own transactions.

    Raises:
        IdempotencyConflict: the key was used for another request.
        RequestInProgress: its first request is still at work.
    """
    replay = _claim(account_id, key, request_hash)
    if replay is not None:
        return replay
    try:
        data = work()
    except FINAL_ERRORS as error:
        _keep(account_id, key, error.status, failure_body(error))
        raise
    except BaseException:
        with transaction() as session:
            session.execute(delete(IdempotencyRecord).where(*_is(account_id, key)))
        raise
    answer = {"success": True, "data": jsonable_encoder(data)}
    _keep(account_id, key, status, answer)
    return JSONResponse(answer, status)


def _is(account_id: UUID, key: str) -> tuple[Any, ...]:
    return IdempotencyRecord.account_id == account_id, IdempotencyRecord.key == key


def _claim(account_id: UUID, key: str, request_hash: bytes) -> Response | None:
    with transaction() as session:
        claimed = session.scalar(
            insert(IdempotencyRecord)
            .values(account_id=account_id, key=key, request_hash=request_hash, claimed_at=now())
            .on_conflict_do_nothing()
            .returning(IdempotencyRecord.key)
        )
        return None if claimed else _meet(session, account_id, key, request_hash)


def _meet(session: Session, account_id: UUID, key: str, request_hash: bytes) -> Response | None:
    record = session.scalar(select(IdempotencyRecord).where(*_is(account_id, key)).with_for_update())
    if record is None:  # freed a moment ago: the caller's next try claims it
        raise RequestInProgress(retry_after=1)
    if record.request_hash != request_hash:
        raise IdempotencyConflict
    if record.answer_status is not None:
        return JSONResponse(record.answer, record.answer_status, {"Idempotency-Replayed": "true"})
    if record.claimed_at + ABANDONED_AFTER > now():
        raise RequestInProgress(retry_after=1)
    record.claimed_at = now()
    return None


def _keep(account_id: UUID, key: str, status: int, answer: dict[str, Any]) -> None:
    with transaction() as session:
        session.execute(
            update(IdempotencyRecord).where(*_is(account_id, key)).values(answer_status=status, answer=answer)
        )
