"""Sign-up, sign-in, sessions and the account itself."""

from datetime import timedelta

from fastapi import APIRouter

from payasplay.accounts import passwords
from payasplay.accounts.schemas import (
    AcceptedOut,
    AccountOut,
    AccountPatchIn,
    ConfirmationMailIn,
    OnboardingIn,
    OpenSessionOut,
    OpenSessionsOut,
    RefreshIn,
    Role,
    SignInIn,
    SignUpIn,
    TokenPairOut,
    VerifyEmailIn,
)
from payasplay.logs import logger
from payasplay.schemas import Success
from payasplay.standin.calls import Caller, CallingSession, TheWorld
from payasplay.standin.people import VERIFY_EMAIL, Account
from payasplay.standin.rules import RULES
from payasplay.standin.world import World

router = APIRouter(tags=["accounts"])
log = logger(__name__)


@router.post("/auth/signup", status_code=202)
async def sign_up(data: SignUpIn, world: TheWorld) -> Success[AcceptedOut]:
    """Open an account. There is no mail: the log of this process says the link."""
    passwords.check(data.password)
    account = world.people.add(
        email=data.email, name=data.name, locale=data.locale, role=Role.USER, password=data.password
    )
    if account is not None:
        _say_link(world, account)
    return Success(data=AcceptedOut(message="Please look into your mailbox."))


@router.post("/auth/confirmation-mail", status_code=202)
async def send_confirmation_again(data: ConfirmationMailIn, world: TheWorld) -> Success[AcceptedOut]:
    """Ask for the link once more; the log of this process says it."""
    account = world.people.by_email(data.email)
    if account is not None and not account.email_verified:
        _say_link(world, account)
    return Success(data=AcceptedOut(message="If this address waits to be confirmed, a mail is on its way."))


@router.post("/auth/verify-email")
async def verify_email(data: VerifyEmailIn, world: TheWorld) -> Success[TokenPairOut]:
    """Confirm an address by the link's token, and sign in."""
    account = world.people.follow(data.token, VERIFY_EMAIL)
    account.email_verified = True
    return Success(data=world.people.open_session(account))


@router.post("/auth/signin")
async def sign_in(data: SignInIn, world: TheWorld) -> Success[TokenPairOut]:
    """Sign in with an address and a password."""
    return Success(data=world.people.sign_in(data.email, data.password))


@router.post("/auth/refresh")
async def refresh(data: RefreshIn, world: TheWorld) -> Success[TokenPairOut]:
    """Exchange a refresh token for a new pair."""
    return Success(data=world.people.renew(data.refresh_token))


@router.post("/auth/signout", status_code=204)
async def sign_out(data: RefreshIn, world: TheWorld) -> None:
    """End a session and all its tokens."""
    world.people.sign_out(data.refresh_token)


@router.post("/auth/signout-everywhere", status_code=204)
async def sign_out_everywhere(account: Caller, world: TheWorld) -> None:
    """End every session of the account."""
    world.people.end_sessions(account)


@router.get("/users/me/sessions")
async def sessions(session: CallingSession, world: TheWorld) -> Success[OpenSessionsOut]:
    """Where the account is signed in, newest first."""
    found = world.people.open_sessions(session.account)
    every = [OpenSessionOut(id=one.id, created_at=one.created_at, current=one is session) for one in found]
    return Success(data=OpenSessionsOut(sessions=every))


@router.put("/users/me/onboarding")
async def onboarding(data: OnboardingIn, account: Caller) -> Success[AccountOut]:
    """Remember whether the introduction is behind the owner."""
    account.onboarding_completed = data.completed
    return Success(data=AccountOut.model_validate(account))


@router.get("/users/me")
async def me(account: Caller) -> Success[AccountOut]:
    """The account that is signed in."""
    return Success(data=AccountOut.model_validate(account))


@router.patch("/users/me")
async def change_me(data: AccountPatchIn, account: Caller) -> Success[AccountOut]:
    """Change the name or the language."""
    account.name, account.locale = data.name or account.name, data.locale or account.locale
    return Success(data=AccountOut.model_validate(account))


def _say_link(world: World, account: Account) -> None:
    token = world.people.link(account, VERIFY_EMAIL, timedelta(hours=RULES.verification_hours))
    log.info("no mail is sent here: this link confirms the address", path=f"/verify-email?token={token}")
