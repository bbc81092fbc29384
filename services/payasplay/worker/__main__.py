"""Run the worker: ``python -m payasplay.worker``. It takes jobs as they come; told to stop, it finishes its work."""

import asyncio

from payasplay import logs
from payasplay.worker.work import work

logs.configure("worker")
asyncio.run(work())
