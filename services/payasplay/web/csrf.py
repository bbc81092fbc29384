"""Forms that another site sends in a visitor's name are refused: each carries a token bound to the session."""

import hmac
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from payasplay.web.visitors import AnyVisitor

FIELD = "csrf_token"
HEADER = "x-csrf-token"
# The longest form is a full page of courses: two fields for each of twenty, and the token.
_MOST_FIELDS = 100


class CsrfRefused(Exception):
    """A form without a token, or with the token of another session."""


async def read_form(request: Request) -> FormData:
    """The fields of a form; files are refused.

    Raises:
        HTTPException: 400 for a malformed body, 413 for one that is too large.
    """
    return await request.form(max_files=0, max_fields=_MOST_FIELDS)


def checked_form(request: Request, visitor: AnyVisitor, form: Annotated[FormData, Depends(read_form)]) -> FormData:
    """The fields of a form that came from a page of this session.

    Raises:
        CsrfRefused: where that is not proven.
    """
    given = request.headers.get(HEADER) or form.get(FIELD)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), visitor.csrf_token.encode()):
        raise CsrfRefused
    return form


CheckedForm = Annotated[FormData, Depends(checked_form)]
