"""Texts in paths and queries: the same rule as in bodies (``payasplay.texts``)."""

from fastapi import Request
from fastapi.exceptions import RequestValidationError

from payasplay.texts import has_forbidden


def check_address(request: Request) -> None:
    """Refuse such texts in the path and the query of a request.

    Raises:
        RequestValidationError: naming each of them.
    """
    places = [("query", name) for name, value in request.query_params.multi_items() if has_forbidden(name + value)]
    places += [("path", name) for name, value in request.path_params.items() if has_forbidden(str(value))]
    if places:
        raise RequestValidationError(
            [{"type": "control_characters", "loc": place, "msg": "Not a text that people write"} for place in places]
        )
