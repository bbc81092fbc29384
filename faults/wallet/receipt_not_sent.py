"""Nobody gets a receipt."""

from faults.tampering import replace
from payasplay.jobs import Job

FLOW, LAYER = "wallet", "job"


def plant(service: str) -> None:
    """Forget to put the receipt's job into the queue."""
    if service == "worker":
        from payasplay.wallet import tasks

        receipt = tasks.send_receipt
        replace(Job, "defer", lambda put: lambda job, *a, **more: None if job is receipt else put(job, *a, **more))
