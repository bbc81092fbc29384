"""Progress that nobody knows is shown as none."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Store 0 where the system does not know."""
    if service == "worker":
        import dataclasses

        from payasplay.lms import steps

        def make(store: Any) -> Any:
            def zero(session: Any, task: Any, course: Any, progress: Any) -> Any:
                known = dataclasses.replace(progress, basis_points=progress.basis_points or 0)
                return store(session, task, course, known)

            return zero

        replace(steps, "store_progress", make)
