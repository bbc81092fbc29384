"""The partner API: what partners' programs call with ``X-Api-Key``."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response

from payasplay import rate_limits
from payasplay.api import rate_limiting
from payasplay.api.documentation import failures
from payasplay.api.idempotency import IdempotencyKey, fingerprint, once
from payasplay.database.engine import transaction
from payasplay.errors import (
    Conflict,
    DomainError,
    IdempotencyConflict,
    InsufficientBalance,
    RateLimited,
    RequestInProgress,
)
from payasplay.partners import reports, service
from payasplay.partners.errors import (
    KEY_ERRORS,
    PlatformNotActive,
    PlayTokenExpired,
    PlayTokenInvalid,
    PlayTokenUsed,
)
from payasplay.partners.schemas import PingOut, PlatformStatus, PlatformType, ReportIn, ReportOut
from payasplay.partners.service import Bearer
from payasplay.schemas import Success

router = APIRouter(prefix="/partner-api", tags=["partner API"])

_LONGEST_HEADER = 200
PresentedKey = Annotated[str, Header(alias="X-Api-Key", description="PP-XXXX-XXXX-XXXX, or one of the sandbox")]
NamedPlatform = Annotated[UUID | None, Header(alias="X-Platform-Id", description="The platform that the key is for")]


def _bearer(request: Request, x_api_key: PresentedKey = "", x_platform_id: NamedPlatform = None) -> Bearer:
    presented = x_api_key[:_LONGEST_HEADER]
    # Not the request's transaction: a refusal is recorded although the answer is an error.
    try:
        with transaction() as session:
            bearer = service.authenticate(session, presented, x_platform_id)
    except DomainError as error:
        with transaction() as session:
            service.note_refusal(session, presented, error)
        raise
    rate_limiting.count(request, rate_limits.partner_calls(), bearer.key)
    with transaction() as session:
        service.note_use(session, bearer)
    return bearer


Authenticated = Annotated[Bearer, Depends(_bearer)]


@router.get("/ping", responses=failures(*KEY_ERRORS, RateLimited))
def ping(bearer: Authenticated) -> Success[PingOut]:
    """Who the key speaks for."""
    platform = bearer.platform
    return Success(
        data=PingOut(
            platform_id=platform.id,
            platform_name=platform.name,
            platform_type=PlatformType(platform.kind),
            status=PlatformStatus(platform.status),
            sandbox=bearer.sandbox,
        )
    )


@router.post(
    "/sessions",
    status_code=201,
    response_model=Success[ReportOut],
    responses=failures(
        *KEY_ERRORS,
        RateLimited,
        PlatformNotActive,
        Conflict,
        IdempotencyConflict,
        RequestInProgress,
        PlayTokenInvalid,
        PlayTokenExpired,
        PlayTokenUsed,
        InsufficientBalance,
    ),
)
def report_session(
    data: ReportIn, bearer: Authenticated, key: IdempotencyKey, x_api_key: PresentedKey = ""
) -> Response:
    """Report a playback session that is over. The same ``externalSessionId`` again is charged once."""
    asked = fingerprint(f"report/{bearer.platform.id}/{bearer.sandbox}", data)

    def work() -> ReportOut:
        with transaction() as session:
            # Again, in the transaction that moves the money: a key that is revoked meanwhile moves none.
            holder = service.authenticate(session, x_api_key, bearer.platform.id)
            return reports.report(session, holder, data, asked)

    return once(bearer.platform.partner_id, key, asked, 201, work)
