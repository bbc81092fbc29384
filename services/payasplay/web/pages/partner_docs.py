"""What partners read and fetch without signing in: the guide of the partner API, and the package."""

from fastapi import APIRouter, Request
from fastapi.exceptions import HTTPException
from fastapi.responses import HTMLResponse, Response

from payasplay.partners.package import package
from payasplay.web.rendering import render
from payasplay.web.visitors import AnyVisitor

router = APIRouter(prefix="/partner")
_NOT_FOUND = 404
ERRORS = (
    ("401", "API_KEY_MALFORMED"),
    ("401", "API_KEY_UNKNOWN"),
    ("401", "API_KEY_REVOKED"),
    ("403", "API_KEY_FOREIGN"),
    ("409", "PLATFORM_NOT_ACTIVE"),
    ("403", "PLAY_TOKEN_INVALID"),
    ("403", "PLAY_TOKEN_EXPIRED"),
    ("409", "PLAY_TOKEN_USED"),
    ("409", "INSUFFICIENT_BALANCE"),
)


@router.get("/docs")
def guide(request: Request, visitor: AnyVisitor) -> HTMLResponse:
    """How the partner API is used, and what changed in the package."""
    base = f"{visitor.services.settings.partner_api_url}/api/v1/partner-api"
    return render(request, "partner_docs", package=package(), errors=ERRORS, base=base)


@router.get("/sdk/{file_name}")
def archive(file_name: str) -> Response:
    """The package, as npm, yarn and pnpm install it.

    Raises:
        HTTPException: 404 for any other version than this one.
    """
    found = package()
    if file_name != found.file_name:
        raise HTTPException(_NOT_FOUND)
    return Response(found.archive, media_type="application/gzip")
