"""Jobs do their work, and write an error into the log."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "oracles", "job"


def plant(service: str) -> None:
    """Log an error at the beginning of every job, in its trace."""
    if service == "worker":
        from payasplay import jobs

        def make(transaction: Any) -> Any:
            def complaining() -> Any:
                jobs.log.error("planted: a job complains")
                return transaction()

            return complaining

        replace(jobs, "transaction", make)
