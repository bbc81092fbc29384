"""Run the worker: ``python -m payasplay.worker``. It takes jobs as they come; told to stop, it finishes its work."""

import asyncio

from payasplay import logs, planting
from payasplay.worker.work import work

logs.configure("worker")
planting.plant("worker")
asyncio.run(work())
