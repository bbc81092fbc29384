"""What only tests may do: offer something to play, and ask where the money of a session went."""

from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import text

from payasplay.accounts import repository as accounts
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.errors import NotFound
from payasplay.ids import new_id
from payasplay.playback import repository
from payasplay.playback.models import Content
from payasplay.playback.schemas import ContentKind, ContentOut
from payasplay.playback.testing_schemas import ChargePartsOut, TestContentIn
from payasplay.playback.views import content_out
from payasplay.schemas import Success

router = APIRouter(prefix="/test", tags=["test only"])


@router.post("/contents", status_code=201, responses=failures(NotFound))
def create_content(data: TestContentIn, session: Transaction) -> Success[ContentOut]:
    """Make a content of a partner."""
    partner = accounts.by_id(session, data.partner_id)
    if partner is None:
        raise NotFound
    content = Content(
        id=new_id(),
        partner_id=partner.id,
        title_en=data.title,
        title_fa=data.title_fa or data.title,
        kind=data.kind,
        price=data.price_per_minute,
        duration_seconds=data.duration_seconds,
        preview_seconds=data.preview_seconds,
        media="sample.wav" if data.kind is ContentKind.AUDIO else "sample.webm",
        published=data.published,
    )
    session.add(content)
    session.flush()
    return Success(data=content_out(repository.Offer(content, partner.name)))


@router.get("/playback/sessions/{session_id}/parts", responses=failures())
def charge_parts(session_id: UUID, session: Transaction) -> Success[ChargePartsOut]:
    """What the consumer paid and what partner and platform got for a session, as the ledger has it."""
    row = session.execute(
        text("""
            SELECT coalesce(-sum(p.amount) FILTER (WHERE a.kind = 'wallet'), 0) AS paid,
              coalesce(sum(p.amount) FILTER (WHERE a.kind = 'partner_payable'), 0) AS partner,
              coalesce(sum(p.amount) FILTER (WHERE a.kind = 'platform_revenue'), 0) AS platform
            FROM journal_entries e JOIN postings p ON p.entry_id = e.id
            JOIN ledger_accounts a ON a.id = p.ledger_account_id
            WHERE e.reason = 'playback' AND e.cause = :session"""),
        {"session": str(session_id)},
    ).one()
    return Success(data=ChargePartsOut(paid=int(row.paid), partner=int(row.partner), platform=int(row.platform)))
