"""A synchronisation that fails takes what was known of the progress with it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Forget the progress of all courses where a synchronisation fails."""
    if service == "worker":
        from payasplay.lms import repository, steps

        def make(fail: Any) -> Any:
            def wipe(session: Any, task: Any, error: Any) -> Any:
                run = repository.run(session, task.account_id, task.run_id)
                for course in repository.courses_of(session, run.connection_id):
                    course.basis_points = None
                return fail(session, task, error)

            return wipe

        replace(steps, "fail", make)
