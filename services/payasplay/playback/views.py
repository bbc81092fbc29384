"""Contents and sessions as their readers see them."""

from payasplay.accounts.models import Account
from payasplay.playback import prices, service
from payasplay.playback.models import Content, PlaybackSession
from payasplay.playback.repository import Offer
from payasplay.playback.schemas import (
    ContentKind,
    ContentOut,
    EndReason,
    PlayedOut,
    SessionOut,
    SessionStatus,
    TitlesOut,
)


def content_out(offer: Offer) -> ContentOut:
    """A content of the catalogue."""
    content = offer.content
    return ContentOut(
        id=content.id,
        titles=_titles(content),
        kind=ContentKind(content.kind),
        partner_name=offer.partner_name,
        price_per_minute=content.price,
        minimum_balance=prices.minute_in_cents(content.price),
        duration_seconds=content.duration_seconds,
        preview_seconds=content.preview_seconds,
        media=content.media,
    )


def session_out(account: Account, playing: PlaybackSession, content: Content) -> SessionOut:
    """A session as its owner sees it now."""
    seconds = playing.seconds if playing.seconds is not None else service.elapsed(account, playing)
    charge = playing.charge if playing.charge is not None else prices.charge_for(playing.price, seconds)
    return SessionOut(
        id=playing.id,
        content=PlayedOut(id=content.id, titles=_titles(content), kind=ContentKind(content.kind)),
        price_per_minute=playing.price,
        status=SessionStatus(playing.status),
        started_at=playing.started_at,
        ended_at=playing.ended_at,
        seconds=seconds,
        limit_seconds=playing.limit_seconds,
        charge=charge,
        end_reason=EndReason(playing.end_reason) if playing.end_reason else None,
    )


def _titles(content: Content) -> TitlesOut:
    return TitlesOut(en=content.title_en, fa=content.title_fa)
