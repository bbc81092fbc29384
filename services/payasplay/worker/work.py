"""Taking jobs as they come."""

import asyncio

from payasplay import logs
from payasplay.database.engine import PATIENCE
from payasplay.domains import modules
from payasplay.jobs import app
from payasplay.settings import settings
from payasplay.worker.listening import Listening
from payasplay.worker.rescue import SILENT_SECONDS, going_on

CONCURRENCY = 4
# New jobs are announced by the database; this only finds what an announcement missed.
POLLING_SECONDS = 2.0

log = logs.logger("worker")


async def work() -> None:
    """Take jobs until the process is told to stop."""
    dsn = settings().database_url.replace("postgresql+psycopg://", "postgresql://")
    connector = Listening(conninfo=dsn, kwargs=dict(PATIENCE), min_size=1, max_size=CONCURRENCY + 2)
    worker = app.with_connector(connector)
    async with worker.open_async():
        # A domain whose jobs come round by themselves sees to it here, in a module ``worker_start``.
        for domain in modules("worker_start"):
            domain.begin()
        log.info("worker ready")
        # Together: where the one fails, the other ends too, and nobody goes on without it.
        async with asyncio.TaskGroup() as together:
            rescue = together.create_task(going_on(worker.job_manager))
            await worker.run_worker_async(
                concurrency=CONCURRENCY,
                fetch_job_polling_interval=POLLING_SECONDS,
                stalled_worker_timeout=SILENT_SECONDS,
            )
            rescue.cancel()
