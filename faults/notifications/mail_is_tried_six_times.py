"""Mail is given up after six tries, while the mail server is still away."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "job"


def plant(service: str) -> None:
    """Count to six."""
    if service == "worker":
        from payasplay.jobs import PatientRetry

        replace(PatientRetry, "_MOST_TRIES", lambda _most: 6)
