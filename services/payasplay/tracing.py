"""One thread through everything that a request causes: browser, web tier, API, job, mail.

The trace id is the 32 hexadecimal digits of a W3C ``traceparent`` header (https://www.w3.org/TR/trace-context/);
the request id names one call.
"""

import re
import secrets
from contextvars import ContextVar

from structlog.contextvars import bind_contextvars, clear_contextvars

_TRACEPARENT = re.compile(r"00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")

trace_id: ContextVar[str] = ContextVar("trace_id", default="")
request_id: ContextVar[str] = ContextVar("request_id", default="")

# Longer than the number of any card (19 digits, ISO/IEC 7812-1), lest an id without letters be taken for one.
_REQUEST_ID_BYTES = 12


def begin(*, traceparent: str | None = None, trace: str | None = None, request: str | None = None) -> None:
    """Set the trace and the request of the work that starts now, here and in every log line that it writes.

    Args:
        traceparent: the header as it came; one that is not well-formed is replaced by a new trace.
        trace: a trace id that is known already, as in a job's arguments.
        request: the caller's request id; one that is not well-formed is replaced.
    """
    match = _TRACEPARENT.fullmatch(traceparent or "")
    trace_id.set(trace or (match.group(1) if match else secrets.token_hex(16)))
    request_id.set(request if request and _REQUEST_ID.fullmatch(request) else secrets.token_hex(_REQUEST_ID_BYTES))
    clear_contextvars()
    bind_contextvars(trace_id=trace_id.get(), request_id=request_id.get())


def traceparent() -> str:
    """The header that passes the current trace on."""
    return f"00-{trace_id.get() or secrets.token_hex(16)}-{secrets.token_hex(8)}-01"
