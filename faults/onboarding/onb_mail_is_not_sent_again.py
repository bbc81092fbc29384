"""Who has the confirming mail sent again gets none."""

from faults.tampering import replace
from payasplay.jobs import Job

FLOW, LAYER = "onboarding", "job"


def plant(service: str) -> None:
    """Forget to put the mail's job into the queue."""
    if service == "api":
        from payasplay.accounts import tasks

        mail = tasks.send_verification_mail_again
        replace(Job, "defer", lambda put: lambda job, *a, **more: None if job is mail else put(job, *a, **more))
