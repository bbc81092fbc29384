"""What a call inherits from the work that it is part of: the W3C trace, and the user's language.

The web tier sets both once per request; every call made below it carries them.
"""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# https://www.w3.org/TR/trace-context/, version 00; ids of zeros only are not valid there.
_TRACEPARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")

_traceparent: ContextVar[str | None] = ContextVar("payasplay_client_traceparent", default=None)
_language: ContextVar[str | None] = ContextVar("payasplay_client_language", default=None)


def is_traceparent(text: str) -> bool:
    """Whether ``text`` is a well-formed ``traceparent`` header."""
    return _TRACEPARENT.fullmatch(text) is not None


def checked(traceparent: str) -> str:
    """Return the header as it is.

    Raises:
        ValueError: where it is not well-formed; ask :func:`is_traceparent` first about what came from outside.
    """
    if not is_traceparent(traceparent):
        raise ValueError(f"not a W3C traceparent: {traceparent!r}")
    return traceparent


def new_traceparent(trace_id: str | None = None) -> str:
    """A new ``traceparent`` with a new parent id.

    Args:
        trace_id: 32 hexadecimal digits to go on with; a new trace where not given.

    Raises:
        ValueError: where ``trace_id`` is not well-formed.
    """
    return checked(f"00-{trace_id or secrets.token_hex(16)}-{secrets.token_hex(8)}-01")


@contextmanager
def use(*, traceparent: str | None = None, language: str | None = None) -> Iterator[None]:
    """Let the calls inside carry this trace and this ``Accept-Language``; what is not given stays as it was.

    Holds for the current context: a thread that is started inside does not inherit it by itself.

    Raises:
        ValueError: where ``traceparent`` is not well-formed.
    """
    trace_token = _traceparent.set(checked(traceparent) if traceparent is not None else _traceparent.get())
    language_token = _language.set(language if language is not None else _language.get())
    try:
        yield
    finally:
        _language.reset(language_token)
        _traceparent.reset(trace_token)


def current_traceparent() -> str | None:
    """The trace of the surrounding :func:`use`, ``None`` outside of one."""
    return _traceparent.get()


def current_language() -> str | None:
    """The language of the surrounding :func:`use`, ``None`` outside of one."""
    return _language.get()
