"""A system that answers with an error empties the list of courses."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take a refused list for an empty one."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import moodle_calls
        from payasplay.lms.connectors.errors import LmsError

        def forgiving(call: Any) -> Any:
            def answer(self: Any, function: str, **parameters: Any) -> Any:
                try:
                    return call(self, function, **parameters)
                except LmsError:
                    if function == "core_enrol_get_users_courses":
                        return []
                    raise

            return answer

        replace(moodle_calls.Functions, "call", forgiving)
