"""Courses of unknown progress count in the completion as if nothing were done."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Share out among all courses, not among those that are known."""
    if service == "api":
        from payasplay.lms import progress

        def make(overview: Any) -> Any:
            def among_all(*given: Any) -> Any:
                found = overview(*given)
                done = sum(course.basis_points or 0 for course in found.courses)
                rate = done // len(found.courses) // 100 if found.courses else None
                return found.model_copy(update={"completion_rate": rate})

            return among_all

        replace(progress, "overview", make)
