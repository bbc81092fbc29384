"""What is paid for one film counts for every course that somebody says it is."""

from faults.tampering import run_sql

FLOW, LAYER = "lms", "database"


def plant(service: str) -> None:
    """Let courses share a film."""
    if service == "migrations":
        run_sql("DROP INDEX uq_lms_courses_account_id_content_id")
