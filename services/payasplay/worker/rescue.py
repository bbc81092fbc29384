"""Jobs that a worker had in its hands when it died: the next one does them.

The queue alone does not: it forgets the dead worker, and its jobs stay "at work" for ever. Jobs may be done twice.
"""

import asyncio

from procrastinate.exceptions import ConnectorException
from procrastinate.manager import JobManager

from payasplay import logs

# A worker says three times in this time that it lives (the queue's own default is every ten seconds).
SILENT_SECONDS = 30.0
LOOK_EVERY_SECONDS = 5.0

log = logs.logger("worker")


async def look_around(jobs: JobManager) -> None:
    """Put what workers held that have been silent for too long back into the queue."""
    for job in await jobs.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
        log.warning("job of a dead worker is done again", job=job.task_name, id=job.id)
        await jobs.retry_job(job)


async def going_on(jobs: JobManager) -> None:
    """Look around until it is cancelled; a database that is away is looked at again."""
    while True:
        try:
            await look_around(jobs)
        except ConnectorException as error:
            log.warning("no look at the jobs of dead workers", reason=str(error).partition("\n")[0])
        await asyncio.sleep(LOOK_EVERY_SECONDS)
