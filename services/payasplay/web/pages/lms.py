"""Learning systems: what can be connected, testing and connecting, and ending a connection.

Between the test and connecting, the browser holds what was tested, sealed: the token stands readable in no page.
"""

from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import ApiError, Conflict
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import AVAILABLE, ConnectionOut, ConnectionStatus, Kind
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, read
from payasplay.web.rendering import redirect, render
from payasplay.web.sealing import Unsealed, seal, unseal
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/settings/lms")
TEST_FIELDS = (
    Field("base_url", maximum=500),
    Field("token", maximum=500, secret=True),
)
_SEALED = (Field("sealed", maximum=6_000),)
_NAMES = {"baseUrl": "base_url"}
_UNPROCESSABLE = 422
# What somebody can do about an error, beside what the error says itself.
TIPS = {
    "FORBIDDEN_TARGET": "address",
    "LMS_UNREACHABLE": "address",
    "LMS_NOT_AN_LMS": "address",
    "LMS_MOVED_ELSEWHERE": "address",
    "LMS_BAD_TOKEN": "token",
    "LMS_MISSING_FUNCTIONS": "admin",
    "LMS_SERVICES_OFF": "admin",
    "LMS_SUSPENDED": "admin",
    "LMS_FORBIDDEN": "admin",
}


@router.get("")
def platforms(request: Request, visitor: SignedIn) -> HTMLResponse:
    """The systems that there are, and the visitor's connections."""
    return _show(request, visitor)


@router.get("/connect/{kind}")
def dialog(request: Request, visitor: SignedIn, kind: Kind, url: str = "") -> HTMLResponse:
    """The dialog for connecting a system of a kind."""
    return _show(request, visitor, kind=kind, form=Form(TEST_FIELDS, values={"base_url": url[:500]}))


@router.post("/connect/{kind}/test")
def test(request: Request, visitor: SignedIn, kind: Kind, data: CheckedForm) -> HTMLResponse:
    """Try the values; a success is what makes connecting possible."""
    form = read(TEST_FIELDS, data)
    if not form.is_ok():
        return _show(request, visitor, kind=kind, form=form, status=_UNPROCESSABLE)
    url, token = form.values["base_url"], form.values["token"]
    try:
        found = visitor.api.lms.test(kind, url, token)
    except ApiValidationError as problem:
        form.blame_all(problem.details, _NAMES)
        left = problem if form.is_ok() else None
        return _show(request, visitor, kind=kind, form=form, problem=left, status=_UNPROCESSABLE)
    sealed = seal(visitor, {"kind": kind, "url": url, "token": token, "proof": found.proof})
    return _show(request, visitor, kind=kind, form=form, found=found, sealed=sealed)


@router.post("/connect/{kind}")
def connect(visitor: SignedIn, kind: Kind, data: CheckedForm) -> Response:
    """Connect what was tested."""
    try:
        tested = unseal(visitor, read(_SEALED, data).values["sealed"])
        made = visitor.api.lms.connect(
            str(tested["kind"]), str(tested["url"]), str(tested["token"]), str(tested["proof"])
        )
    except (Unsealed, Conflict):
        visitor.services.sessions.leave_notice(visitor.session, "lms.dialog.again", tone="warning")
        return redirect(f"/settings/lms/connect/{kind}")
    visitor.services.sessions.leave_notice(visitor.session, "lms.connected")
    return redirect(f"/settings/lms/{made.id}")


@router.post("/{connection_id}/disconnect")
def disconnect(visitor: SignedIn, connection_id: UUID, data: CheckedForm) -> Response:  # noqa: ARG001 (its token)
    """End a connection."""
    visitor.api.lms.disconnect(connection_id)
    visitor.services.sessions.leave_notice(visitor.session, "lms.disconnected")
    return redirect("/settings/lms")


def _show(
    request: Request,
    visitor: Visitor,
    *,
    status: int = 200,
    kind: Kind | None = None,
    form: Form | None = None,
    problem: ApiError | None = None,
    found: object = None,
    sealed: str = "",
) -> HTMLResponse:
    tip = TIPS.get(problem.code, "later") if problem else ""
    return render(
        request,
        "lms",
        status=status,
        kinds=list(Kind),
        available=AVAILABLE,
        connections=visitor.api.lms.connections(),
        kind=kind if kind in AVAILABLE else None,
        form=form,
        problem=problem,
        tip=tip,
        found=found,
        sealed=sealed,
        is_open=is_open,
    )


def is_open(connection: ConnectionOut) -> bool:
    """Whether it was not ended."""
    return connection.status is not ConnectionStatus.DISCONNECTED
