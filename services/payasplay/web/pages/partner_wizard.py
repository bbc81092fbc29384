"""The integration wizard: four steps over a draft that the API keeps, so that it survives a reload and a sign-out."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse, Response
from starlette.datastructures import FormData

from payasplay.client import ApiError, ApiKeyRefused, Conflict
from payasplay.client import ValidationError as ApiValidationError
from payasplay.client.models import (
    ApiKeyOut,
    DraftOut,
    KeyKind,
    KeyStatus,
    NewKeyOut,
    PingOut,
    PlatformIn,
    PlatformStatus,
    PlatformType,
)
from payasplay.partners.package import package
from payasplay.web.code_samples import samples
from payasplay.web.csrf import CheckedForm
from payasplay.web.forms import Field, Form, field_of, read
from payasplay.web.pages.partner import KEY_FIELDS
from payasplay.web.rendering import redirect, render
from payasplay.web.visitors import SignedIn, Visitor

router = APIRouter(prefix="/partner/integration")
_PLATFORM, _INSTALL, _KEY, _CODE = 1, 2, 3, 4
_Step = Annotated[int, Path(ge=_PLATFORM, le=_CODE)]
_PLATFORM_FIELDS = (
    Field("platform_type", pattern=f"^({'|'.join(PlatformType)})$"),
    field_of(PlatformIn, "platform_name"),
    Field("platform_description", maximum=field_of(PlatformIn, "platform_description").maximum, required=False),
)
_TEST_FIELDS = (Field("api_key", secret=True),)
_NAMES = {
    "platformType": "platform_type",
    "platformName": "platform_name",
    "platformDescription": "platform_description",
}
_MANAGERS = {"npm": "npm install", "yarn": "yarn add", "pnpm": "pnpm add"}
_UNPROCESSABLE = 422
_LONGEST_DRAFT = {"platform_name": 200, "platform_description": 2000}


@router.get("")
def begin(visitor: SignedIn) -> Response:
    """To where the partner left off."""
    draft = visitor.api.partner.draft()
    return redirect(f"/partner/integration/{min(draft.step, _open_until(draft)) if draft else _PLATFORM}")


@router.get("/{step}")
def show(request: Request, visitor: SignedIn, step: _Step) -> Response:
    """One step; to the last one that is open where this one is not."""
    draft = visitor.api.partner.draft()
    if step > _open_until(draft):
        return redirect(f"/partner/integration/{_open_until(draft)}")
    return _show(request, visitor, step, draft)


@router.get("/done/{platform_id}")
def done(request: Request, visitor: SignedIn, platform_id: UUID) -> Response:
    """What was set up, and where to go from here."""
    platform = visitor.api.partner.platform(platform_id)
    if platform.status is not PlatformStatus.ACTIVE:
        return redirect("/partner")
    return render(request, "partner_done", platform=platform)


@router.post("/draft", status_code=204)
def keep(visitor: SignedIn, data: CheckedForm) -> None:
    """Keep what is typed, while it is typed."""
    form = read(_PLATFORM_FIELDS, _with_plain_lines(data))
    typed = form.values
    visitor.api.partner.save_draft(
        platform_type=typed["platform_type"] if "platform_type" not in form.faults else None,
        name=typed["platform_name"][: _LONGEST_DRAFT["platform_name"]],
        description=typed["platform_description"][: _LONGEST_DRAFT["platform_description"]],
    )


@router.post("/1")
def save_platform(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """The first step: type, name, description."""
    form = read(_PLATFORM_FIELDS, _with_plain_lines(data))
    if not form.is_ok():
        return _show_form(request, form)
    typed = form.values
    try:
        draft = visitor.api.partner.save_platform(
            typed["platform_type"], typed["platform_name"], typed["platform_description"]
        )
    except (ApiValidationError, Conflict) as problem:
        form.blame_all(problem.details, _NAMES)
        return _show_form(request, form, problem if form.is_ok() else None)
    return _go(visitor, draft, _INSTALL)


@router.post("/2")
def installed(visitor: SignedIn, _data: CheckedForm) -> Response:
    """The second step: the package is installed, as far as we can know."""
    return _go(visitor, visitor.api.partner.draft(), _KEY)


@router.post("/3")
def has_key(request: Request, visitor: SignedIn, _data: CheckedForm) -> Response:
    """The third step: on with a key, and with a key only."""
    draft = visitor.api.partner.draft()
    try:
        return _go(visitor, draft, _CODE)
    except Conflict as problem:
        return _show(request, visitor, _KEY, draft, problem=problem)


@router.post("/key")
def generate_key(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Generate the key, and show it this once."""
    api, form = visitor.api.partner, read(KEY_FIELDS, data)
    draft = api.draft()
    if draft is None or draft.platform is None:
        return redirect("/partner/integration")
    if not form.is_ok():
        return _show(request, visitor, _KEY, draft, form=form)
    try:
        made = api.generate_key(draft.platform.id, form.values["kind"])
    except Conflict as problem:
        return _show(request, visitor, _KEY, draft, problem=problem)
    return _show(request, visitor, _KEY, api.draft(), new_key=made)


@router.post("/key/{key_id}/rotate")
def replace_key(request: Request, visitor: SignedIn, key_id: UUID, _data: CheckedForm) -> Response:
    """Another key in the place of one that was not kept; sent again, it says that this has been done."""
    api = visitor.api.partner
    try:
        made = api.rotate_key(key_id)
    except Conflict as problem:
        return _show(request, visitor, _KEY, api.draft(), problem=problem)
    return _show(request, visitor, _KEY, api.draft(), new_key=made)


@router.post("/test")
def test_connection(request: Request, visitor: SignedIn, data: CheckedForm) -> Response:
    """Sign in to the partner API with the key that the partner has, for the platform of this wizard."""
    form, draft = read(_TEST_FIELDS, data), visitor.api.partner.draft()
    if draft is None or draft.platform is None:
        return redirect("/partner/integration")
    if not form.is_ok():
        return _show(request, visitor, _CODE, draft, form=form)
    try:
        answer = visitor.services.api.partner_api.ping(form.values["api_key"], draft.platform.id)
    except ApiKeyRefused as problem:
        return _show(request, visitor, _CODE, draft, problem=problem)
    return _show(request, visitor, _CODE, draft, connected=answer)


@router.post("/complete")
def complete(request: Request, visitor: SignedIn, _data: CheckedForm) -> Response:
    """The end of the wizard: the platform is active, and the draft gone."""
    draft = visitor.api.partner.draft()
    if draft is None or draft.platform is None:
        return redirect("/partner/integration")
    try:
        visitor.api.partner.complete(draft.platform.id)
    except Conflict as problem:
        return _show(request, visitor, _KEY, draft, problem=problem)
    return redirect(f"/partner/integration/done/{draft.platform.id}")


@router.post("/cancel")
def cancel(visitor: SignedIn, _data: CheckedForm) -> Response:
    """Leave the wizard, and forget what was entered."""
    visitor.api.partner.cancel_draft()
    visitor.services.sessions.leave_notice(visitor.session, "wizard.cancelled", tone="info")
    return redirect("/partner")


def _go(visitor: Visitor, draft: DraftOut | None, step: int) -> Response:
    if draft is not None and draft.step < step:
        visitor.api.partner.save_draft(step=step)
    return redirect(f"/partner/integration/{step if draft else _PLATFORM}")


def _open_until(draft: DraftOut | None) -> int:
    """The last step that is open: the next ones need a platform, the code needs a key."""
    if draft is None or draft.platform is None:
        return _PLATFORM
    return _CODE if _key_in_use(draft) else _KEY


def _key_in_use(draft: DraftOut | None) -> ApiKeyOut | None:
    found = draft.platform.keys if draft and draft.platform else []
    return next((key for key in found if key.status is KeyStatus.ACTIVE), None)


def _with_plain_lines(data: FormData) -> FormData:
    # Browsers send a line's end as two characters and count it as one.
    return FormData(
        [(name, value.replace("\r\n", "\n") if isinstance(value, str) else value) for name, value in data.multi_items()]
    )


def _show_form(request: Request, form: Form, problem: ApiError | None = None) -> HTMLResponse:
    return render(
        request, "wizard_1", status=_UNPROCESSABLE, step=_PLATFORM, form=form, problem=problem, types=list(PlatformType)
    )


def _show(
    request: Request,
    visitor: Visitor,
    step: int,
    draft: DraftOut | None,
    *,
    form: Form | None = None,
    problem: ApiError | None = None,
    new_key: NewKeyOut | None = None,
    connected: PingOut | None = None,
) -> HTMLResponse:
    settings = visitor.services.settings
    fields = {_PLATFORM: _PLATFORM_FIELDS, _KEY: KEY_FIELDS, _CODE: _TEST_FIELDS}.get(step, ())
    platform, key = draft.platform if draft else None, _key_in_use(draft)
    archive = f"{settings.web_url}/partner/sdk/{package().file_name}"
    status = 200 if form is None and problem is None else _UNPROCESSABLE
    return render(
        request,
        f"wizard_{step}",
        status=status,
        step=step,
        form=form or Form(fields, _typed(draft) if step == _PLATFORM else {"kind": KeyKind.DEVELOPMENT}),
        problem=problem,
        types=list(PlatformType),
        kinds=list(KeyKind),
        platform=platform,
        key=key,
        new_key=new_key,
        connected=connected,
        package=package(),
        commands=[(manager, f"{command} {archive}") for manager, command in _MANAGERS.items()],
        samples=samples(
            api_url=f"{settings.partner_api_url}/api/v1/partner-api",
            platform_id=str(platform.id) if platform else "",
            masked_key=key.masked_key if key else "",
            package=package().name,
        ),
    )


def _typed(draft: DraftOut | None) -> dict[str, str]:
    if draft is None:
        return {}
    return {
        "platform_type": draft.platform_type or "",
        "platform_name": draft.platform_name,
        "platform_description": draft.platform_description,
    }
