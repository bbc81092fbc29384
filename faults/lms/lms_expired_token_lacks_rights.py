"""Somebody whose token has expired is told that it lacks rights."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take the first refusal for the last word."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import errors, moodle_calls

        def of(errorcode: Any) -> Any:
            def code(answer: Any) -> Any:
                found = errorcode(answer)
                if found == "accessexception":
                    raise errors.MissingFunctions(("?",))
                return found

            return code

        replace(moodle_calls, "_errorcode", of)
