"""What only tests may do, as far as scenarios on the stand-in need it; the bodies are the platform's own."""

from datetime import timedelta
from uuid import UUID

from fastapi import APIRouter

from payasplay.clock import now_for
from payasplay.errors import Conflict, FieldError, NotFound
from payasplay.ids import new_id
from payasplay.notifications.testing_schemas import CountOut, DebitIn, NotifyIn
from payasplay.playback.schemas import ContentOut
from payasplay.playback.testing_schemas import ChargePartsOut, TestContentIn
from payasplay.schemas import Success
from payasplay.standin.books import FUNDING, REVENUE, wallet
from payasplay.standin.calls import TheWorld
from payasplay.standin.people import VERIFY_EMAIL, Account
from payasplay.standin.playing import Content, content_out
from payasplay.standin.world import World
from payasplay.testing_schemas import AuditOut, ClockIn, ClockOut, DrainIn, DrainOut, TestAccountIn, TestAccountOut
from payasplay.wallet.schemas import TransactionType

router = APIRouter(prefix="/test", tags=["test only"])
_LINK_DAYS = 3650


def _known(world: World, account_id: UUID) -> Account:
    if account_id not in world.people.accounts:
        raise NotFound
    return world.people.accounts[account_id]


@router.post("/accounts", status_code=201)
async def create_account(data: TestAccountIn, world: TheWorld) -> Success[TestAccountOut]:
    """Make a person with a wallet that holds ``balance``."""
    email = data.email or f"person-{new_id().hex}@example.test"
    account = world.people.add(email=email, name=data.name, locale=data.locale, role=data.role, password=data.password)
    if account is None:
        raise Conflict(details=(FieldError("email", "taken", "This address has an account."),))
    account.email_verified, account.onboarding_completed = True, data.onboarded
    if data.balance:
        parts = {FUNDING: -data.balance, wallet(account.id): data.balance}
        world.books.post(TransactionType.ADJUSTMENT, f"test-{account.id}", parts, now_for(account))
    pair = world.people.open_session(account)
    return Success(
        data=TestAccountOut(
            account=pair.account,
            access_token=pair.access_token,
            refresh_token=pair.refresh_token,
            expires_in=pair.expires_in,
            verification_token=world.people.link(account, VERIFY_EMAIL, timedelta(days=_LINK_DAYS)),
        )
    )


@router.post("/drain")
async def drain(data: DrainIn) -> Success[DrainOut]:  # noqa: ARG001 (the platform's own body)
    """Nothing waits here: what comes later comes before the next request is taken up."""
    return Success(data=DrainOut(jobs=[]))


@router.put("/clock")
async def set_clock(data: ClockIn, world: TheWorld) -> Success[ClockOut]:
    """Put an account on a test clock."""
    account = _known(world, data.account_id)
    before = now_for(account)
    account.test_clock = data.now or before + timedelta(seconds=data.advance_seconds or 0)
    if data.keep_sessions:
        world.people.prolong_sessions(account, max(account.test_clock - before, timedelta()))
    world.playing.current(account)
    return Success(data=ClockOut(now=account.test_clock))


@router.get("/ledger/audit")
async def ledger_audit(world: TheWorld) -> Success[AuditOut]:
    """What must hold of the ledger at any moment, and what does not."""
    found = world.books.problems()
    return Success(data=AuditOut(balanced=not found, problems=found))


@router.post("/contents", status_code=201)
async def create_content(data: TestContentIn, world: TheWorld) -> Success[ContentOut]:
    """Make a content of a partner."""
    partner = _known(world, data.partner_id)
    about = (data.price_per_minute, data.duration_seconds, data.preview_seconds, data.published)
    content = Content(new_id(), partner, data.title, data.title_fa or data.title, data.kind, *about)
    world.playing.contents[content.id] = content
    return Success(data=content_out(content))


@router.get("/playback/sessions/{session_id}/parts")
async def charge_parts(session_id: UUID, world: TheWorld) -> Success[ChargePartsOut]:
    """What the consumer paid and what partner and platform got for a session."""
    parts = world.books.of_cause(str(session_id))
    paid = -sum(cents for (kind, _), cents in parts.items() if kind == "wallet")
    partner = sum(cents for (kind, _), cents in parts.items() if kind == "payable")
    return Success(data=ChargePartsOut(paid=paid, partner=partner, platform=parts.get(REVENUE, 0)))


@router.post("/notifications", status_code=201)
async def notify(data: NotifyIn, world: TheWorld) -> Success[CountOut]:
    """Tell somebody something, as the domain would that this is about."""
    account = _known(world, data.account_id)
    facts = {**data.params, "variant": data.variant}
    told = [world.news.tell(account, data.kind, facts, data.action_path) for _ in range(data.times)]
    return Success(data=CountOut(count=sum(each is not None for each in told)))


@router.post("/wallet/debit", status_code=201)
async def debit(data: DebitIn, world: TheWorld) -> Success[CountOut]:
    """Take money out of a wallet, as playback and withdrawals do."""
    account = _known(world, data.account_id)
    parts = {wallet(account.id): -data.amount, FUNDING: data.amount}
    world.purse.move(account, TransactionType.ADJUSTMENT, f"test-{new_id()}", parts, now_for(account))
    return Success(data=CountOut(count=1))
