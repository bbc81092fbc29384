"""The partner API, as a partner's program calls it: with a key in the place of a session."""

from datetime import datetime
from uuid import UUID, uuid4

from payasplay.client.resources.base import Resource
from payasplay.partners.schemas import PingOut, PlayTokenOut, ReportOut


class PartnerApi(Resource):
    """What a key opens, and the consumer's word that lets a session be charged."""

    def ping(self, api_key: str, platform_id: UUID | str | None = None) -> PingOut:
        """Who the key speaks for.

        Args:
            api_key: as the partner has it.
            platform_id: the platform that it is meant for; without it any platform's key is right.

        Raises:
            ApiKeyRefused: the key is malformed, unknown, revoked, or another platform's.
        """
        headers = _headers(api_key, platform_id)
        return self._caller.request("GET", "/partner-api/ping", headers=headers, authenticated=False).read(PingOut)

    def report_session(
        self,
        api_key: str,
        *,
        external_session_id: str,
        content_ref: UUID | str,
        play_token: str,
        seconds: int,
        started_at: datetime,
        idempotency_key: str | None = None,
    ) -> ReportOut:
        """Report a session that is over; the same one again is charged once.

        Raises:
            ApiKeyRefused: the key is malformed, unknown or revoked.
            Forbidden: the play token is not valid for this, or too old.
            Conflict: the token or the id was used for another session, the platform is not active, or the
                idempotency key was used for another body.
            InsufficientBalance: the consumer's wallet does not hold the price of a minute.
            ValidationError: a field is not right.
        """
        body = {
            "externalSessionId": external_session_id,
            "contentRef": str(content_ref),
            "playToken": play_token,
            "seconds": seconds,
            "startedAt": started_at.isoformat(),
        }
        return self._caller.request(
            "POST",
            "/partner-api/sessions",
            json=body,
            headers=_headers(api_key, None),
            idempotency_key=idempotency_key or str(uuid4()),
            authenticated=False,
        ).read(ReportOut)

    def make_play_token(self, platform_id: UUID | str, content_id: UUID | str) -> PlayTokenOut:
        """Allow, as the signed-in consumer, one playing of a content on a partner's platform.

        Raises:
            NotFound: there is no such active platform, or its partner offers no such content.
        """
        body = {"platformId": str(platform_id), "contentId": str(content_id)}
        return self._caller.request("POST", "/playback/tokens", json=body).read(PlayTokenOut)


def _headers(api_key: str, platform_id: UUID | str | None) -> dict[str, str]:
    named = {} if platform_id is None else {"X-Platform-Id": str(platform_id)}
    return {"X-Api-Key": api_key, **named}
