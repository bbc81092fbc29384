"""A course keeps the name that it had first, whatever its site calls it now."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Keep every title that is known."""
    if service == "worker":
        from payasplay.lms import steps

        def follow(kept: Any, course: Any) -> None:
            before = kept.title
            real(kept, course)
            kept.title = before or kept.title

        real = steps._follow
        replace(steps, "_follow", lambda _follow: follow)
