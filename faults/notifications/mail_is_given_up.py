"""Mail that meets a busy mail server is lost."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "job"


def plant(service: str) -> None:
    """Give up after the first try."""
    if service == "worker":
        from payasplay.jobs import PatientRetry

        replace(PatientRetry, "get_retry_decision", lambda _decide: lambda *_asked, **_job: None)
