"""Endpoints that only tests have: people ready to use, an empty job queue, the ledger's audit.

Mounted only where ``PAP_TEST_ENDPOINTS`` is set; a production process refuses to start with it.
"""

import time
from collections.abc import Iterable
from datetime import timedelta

from fastapi import APIRouter
from sqlalchemy import text

from payasplay.accounts import repository as accounts
from payasplay.accounts import service
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.clock import now, now_for
from payasplay.database.engine import engine
from payasplay.errors import Conflict, DomainError, FieldError, NotFound
from payasplay.ids import new_id
from payasplay.ledger import audit, repository
from payasplay.ledger import service as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.schemas import Success
from payasplay.testing_schemas import (
    AuditOut,
    ClockIn,
    ClockOut,
    DrainIn,
    DrainOut,
    JobOut,
    TestAccountIn,
    TestAccountOut,
)

router = APIRouter(prefix="/test", tags=["test only"])

# A job that nobody begins for so long has no worker.
BEGINNING_SECONDS = 20
# One that is at work may take longer: three hundred courses, on a machine with four such systems at once, took over 20.
WORKING_SECONDS = 40
# How often the queue is looked at: a job takes some milliseconds.
LOOK_EVERY_SECONDS = 0.005


class QueueNotEmpty(DomainError):
    """Jobs that did not end in time."""

    code, status, text = "QUEUE_NOT_EMPTY", 504, "Some jobs did not end in time."


@router.post("/accounts", status_code=201, responses=failures(Conflict))
def create_account(data: TestAccountIn, session: Transaction) -> Success[TestAccountOut]:
    """Make a person with a wallet that holds ``balance``."""
    account = service.new_account(
        email=data.email or f"person-{new_id().hex}@example.test",
        name=data.name,
        locale=data.locale,
        role=data.role,
        password=data.password,
    )
    account.email_verified_at = now()
    account.onboarding_completed_at = now() if data.onboarded else None
    if not accounts.add(session, account):
        raise Conflict(details=(FieldError("email", "taken", "This address has an account."),))
    if data.balance:
        parts = {
            repository.account_of(session, LedgerAccountKind.TEST_FUNDING): -data.balance,
            repository.account_of(session, LedgerAccountKind.WALLET, account.id): data.balance,
        }
        ledger.post(session, reason=Reason.ADJUSTMENT, cause=f"test-{account.id}", parts=parts, at=now())
    pair = service.start_session(session, account)
    return Success(
        data=TestAccountOut(
            account=pair.account,
            access_token=pair.access_token,
            refresh_token=pair.refresh_token,
            expires_in=pair.expires_in,
            # Good for whatever a scenario does with the account's clock before it opens a browser.
            verification_token=service.email_token(session, account, service.VERIFY_EMAIL, timedelta(days=3650)),
        )
    )


@router.post("/drain", responses=failures(QueueNotEmpty))
def drain(data: DrainIn) -> Success[DrainOut]:
    """Wait until no such job is due or at work, and tell what the jobs came to."""
    began = time.monotonic()
    while waiting := _jobs(data, unfinished=True):
        seconds = patience(waiting)
        if time.monotonic() > began + seconds:
            names = ", ".join(f"{job.task} ({job.status})" for job in waiting)
            raise QueueNotEmpty(f"After {seconds} s still there: {names}. Is the worker up?")
        time.sleep(LOOK_EVERY_SECONDS)  # noqa: TID251 (the queue has no event for its end)
    return Success(data=DrainOut(jobs=_jobs(data, unfinished=False)))


def patience(waiting: Iterable[JobOut]) -> int:
    """How many seconds in all are to be waited for these jobs."""
    return WORKING_SECONDS if any(job.status == "doing" for job in waiting) else BEGINNING_SECONDS


def _jobs(whose: DrainIn, *, unfinished: bool) -> list[JobOut]:
    due = "AND (status = 'doing' OR (status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now())))"
    query = f"""
        SELECT task_name, status::text FROM procrastinate_jobs
        WHERE (CAST(:account AS text) IS NULL OR args->>'account_id' = :account)
        AND (CAST(:trace AS text) IS NULL OR args->>'trace_id' = :trace) {due if unfinished else ""} ORDER BY id
    """  # noqa: S608 (both parts are ours)
    with engine().connect() as connection:
        account = str(whose.account_id) if whose.account_id else None
        rows = connection.execute(text(query), {"account": account, "trace": whose.trace_id})
        return [JobOut(task=task, status=status) for task, status in rows]


# What waits for a later moment waits that much less; the queue's own announcement makes the worker look at once.
_BRING_NEARER = text("""
    UPDATE procrastinate_jobs SET scheduled_at = scheduled_at - CAST(:passed AS interval)
    WHERE status = 'todo' AND scheduled_at IS NOT NULL AND args->>'account_id' = :account
""")
_WAKE_WORKERS = text("""SELECT pg_notify('procrastinate_any_queue_v1', '{"type": "job_inserted", "job_id": 0}')""")

_PROLONG_SESSIONS = text("""
    UPDATE refresh_tokens SET expires_at = expires_at + CAST(:passed AS interval)
    FROM token_families WHERE family_id = token_families.id AND account_id = :account
""")


@router.put("/clock", responses=failures(NotFound))
def set_clock(data: ClockIn, session: Transaction) -> Success[ClockOut]:
    """Put an account on a test clock; its waiting jobs become due as that clock moves on."""
    account = accounts.by_id(session, data.account_id)
    if account is None:
        raise NotFound
    before = now_for(account)
    account.test_clock = data.now or before + timedelta(seconds=data.advance_seconds or 0)
    passed = max(account.test_clock - before, timedelta())
    session.execute(_BRING_NEARER, {"passed": passed, "account": str(account.id)})
    session.execute(_WAKE_WORKERS)
    if data.keep_sessions:
        session.execute(_PROLONG_SESSIONS, {"passed": passed, "account": account.id})
    return Success(data=ClockOut(now=account.test_clock))


@router.get("/ledger/audit", responses=failures())
def ledger_audit(session: Transaction) -> Success[AuditOut]:
    """What must hold of the ledger at any moment, and what does not."""
    found = audit.problems(session)
    return Success(data=AuditOut(balanced=not found, problems=found))
