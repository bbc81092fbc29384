"""What a worker had in its hands when it died is done by the next one."""

from unittest.mock import AsyncMock, Mock

import procrastinate
import pytest
from procrastinate.exceptions import ConnectorException
from sqlalchemy import text

from payasplay.database.engine import transaction
from payasplay.jobs import app
from payasplay.settings import settings
from payasplay.worker import rescue
from tests.aside import aside

_HELD = text("""
    WITH worker AS (
        INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - CAST(:silent AS interval)) RETURNING id
    )
    INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, worker_id)
    SELECT 'default', 'tests.nothing', '{}', 'doing', id FROM worker RETURNING id""")
_STATUS = text("SELECT status::text FROM procrastinate_jobs WHERE id = :job")


def held_by_a_worker_that_is_silent_for(seconds: int) -> int:
    with transaction() as session:
        return int(session.scalars(_HELD, {"silent": f"{seconds} seconds"}).one())


def status(job: int) -> str:
    with transaction() as session:
        return str(session.scalars(_STATUS, {"job": job}).one())


async def look_around() -> None:
    dsn = settings().database_url.replace("postgresql+psycopg://", "postgresql://")
    async with app.with_connector(procrastinate.PsycopgConnector(conninfo=dsn)).open_async() as worker:
        await rescue.look_around(worker.job_manager)


@pytest.mark.parametrize(("silent", "becomes"), [(5, "doing"), (35, "todo")], ids=["alive", "dead"])
def test_only_the_jobs_of_the_dead_are_done_again(database, silent, becomes):
    job = held_by_a_worker_that_is_silent_for(silent)
    aside(look_around())
    assert status(job) == becomes


def test_a_job_whose_worker_was_forgotten_is_done_again(database):
    job = held_by_a_worker_that_is_silent_for(0)
    with transaction() as session:
        session.execute(text("DELETE FROM procrastinate_workers"))
    aside(look_around())
    assert status(job) == "todo"


def test_a_database_that_is_away_is_looked_at_again_and_any_other_trouble_is_told(monkeypatch):
    answers = [ConnectorException("connection refused"), [], ValueError("not the database's")]
    jobs = Mock(get_stalled_jobs=AsyncMock(side_effect=answers))
    monkeypatch.setattr(rescue, "LOOK_EVERY_SECONDS", 0)
    with pytest.raises(ValueError, match="not the database's"):
        aside(rescue.going_on(jobs))
    assert jobs.get_stalled_jobs.await_count == 3
