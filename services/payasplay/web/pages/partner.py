"""A partner's dashboard: platforms, their keys, and what can be done to a key."""

from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from payasplay.client import ApiError, Conflict
from payasplay.client.models import KeyKind, KeyStatus, NewKeyOut, PlatformOut
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, read
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/partner")
KEY_FIELDS = (Field("kind", pattern=f"^({'|'.join(KeyKind)})$"),)
_UNPROCESSABLE = 422


@router.get("")
def dashboard(request: Request, visitor: SignedIn) -> HTMLResponse:
    """All platforms with their keys."""
    return _show(request, visitor)


@router.post("/platforms/{platform_id}/keys")
def generate_key(request: Request, visitor: SignedIn, platform_id: UUID, data: CheckedForm) -> HTMLResponse:
    """A key of a kind that the platform does not have yet, shown this once."""
    form = read(KEY_FIELDS, data)
    if not form.is_ok():
        return _show(request, visitor, form=form, status=_UNPROCESSABLE)
    try:
        made = visitor.api.partner.generate_key(platform_id, form.values["kind"])
    except Conflict as problem:
        return _show(request, visitor, problem=problem, status=problem.status or _UNPROCESSABLE)
    return _show(request, visitor, new_key=made)


@router.post("/keys/{key_id}/rotate")
def rotate_key(request: Request, visitor: SignedIn, key_id: UUID, _data: CheckedForm) -> HTMLResponse:
    """A new key, shown this once; the old one has ended."""
    try:
        made = visitor.api.partner.rotate_key(key_id)
    except Conflict as problem:
        return _show(request, visitor, problem=problem, status=problem.status or _UNPROCESSABLE)
    return _show(request, visitor, new_key=made)


@router.post("/keys/{key_id}/revoke")
def revoke_key(visitor: SignedIn, key_id: UUID, _data: CheckedForm) -> Response:
    """End a key."""
    visitor.api.partner.revoke_key(key_id)
    visitor.services.sessions.leave_notice(visitor.session, "partner.key.revoked_notice")
    return redirect("/partner")


def _show(
    request: Request,
    visitor: Visitor,
    *,
    form: Form | None = None,
    new_key: NewKeyOut | None = None,
    problem: ApiError | None = None,
    status: int = 200,
) -> HTMLResponse:
    api = visitor.api.partner
    return render(
        request,
        "partner",
        status=status,
        platforms=api.platforms(),
        draft=api.draft(),
        form=form or Form(KEY_FIELDS),
        new_key=new_key,
        problem=problem,
        missing_kinds=missing_kinds,
    )


def missing_kinds(platform: PlatformOut) -> list[KeyKind]:
    """The kinds of which the platform has no key in use."""
    has = {key.kind for key in platform.keys if key.status is KeyStatus.ACTIVE}
    return [kind for kind in KeyKind if kind not in has]
