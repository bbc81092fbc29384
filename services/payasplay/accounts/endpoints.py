"""Sign-up, sign-in, sessions and the account itself."""

from fastapi import APIRouter

from payasplay import rate_limits
from payasplay.accounts import password_endpoints, repository, service, ways_in_endpoints
from payasplay.accounts.schemas import (
    AcceptedOut,
    AccountOut,
    AccountPatchIn,
    ConfirmationMailIn,
    OnboardingIn,
    OpenSessionOut,
    OpenSessionsOut,
    RefreshIn,
    SignInIn,
    SignUpIn,
    TokenPairOut,
    VerifyEmailIn,
)
from payasplay.accounts.tasks import (
    send_already_registered_mail,
    send_verification_mail,
    send_verification_mail_again,
)
from payasplay.api.dependencies import Caller, TokenClaims, Transaction
from payasplay.api.documentation import failures
from payasplay.database.engine import transaction
from payasplay.errors import EmailNotVerified, InvalidCredentials, RateLimited, Unauthorized
from payasplay.schemas import Success

router = APIRouter(tags=["accounts"])
router.include_router(password_endpoints.router)
router.include_router(ways_in_endpoints.router)


@router.post("/auth/signup", status_code=202, responses=failures(RateLimited))
def sign_up(data: SignUpIn, session: Transaction) -> Success[AcceptedOut]:
    """Open an account. The answer is the same whether the address is known or not; its owner gets a mail."""
    account, is_new = service.sign_up(session, data)
    mail = send_verification_mail if is_new else send_already_registered_mail
    mail.defer(session, account.id)
    return Success(data=AcceptedOut(message="Please look into your mailbox."))


@router.post("/auth/confirmation-mail", status_code=202, responses=failures(RateLimited))
def send_confirmation_again(data: ConfirmationMailIn, session: Transaction) -> Success[AcceptedOut]:
    """Ask for the confirming mail once more. Answer and work are the same whether the address is known or not."""
    rate_limits.require(rate_limits.confirmation_mails(), data.email.lower())
    account = repository.by_email(session, data.email)
    send_verification_mail_again.defer(session, account.id if account else None)
    return Success(data=AcceptedOut(message="If this address waits to be confirmed, a mail is on its way."))


@router.post("/auth/verify-email", responses=failures())
def verify_email(data: VerifyEmailIn, session: Transaction) -> Success[TokenPairOut]:
    """Confirm an address by the token of the link in the mail, and sign in."""
    return Success(data=service.verify_email(session, data.token))


@router.post("/auth/signin", responses=failures(InvalidCredentials, EmailNotVerified, RateLimited))
def sign_in(data: SignInIn, session: Transaction) -> Success[TokenPairOut]:
    """Sign in with an e-mail address and a password."""
    return Success(data=service.sign_in(session, data.email, data.password))


@router.post("/auth/refresh", responses=failures(Unauthorized))
def refresh(data: RefreshIn) -> Success[TokenPairOut]:
    """Exchange a refresh token for a new pair. A used one presented again ends the whole family."""
    # Not the request's transaction: the end of a family is kept although the answer is an error.
    with transaction() as session:
        pair = service.refresh(session, data.refresh_token)
    if pair is None:
        raise Unauthorized
    return Success(data=pair)


@router.post("/auth/signout", status_code=204, responses=failures())
def sign_out(data: RefreshIn, session: Transaction) -> None:
    """End a session and all its tokens."""
    service.sign_out(session, data.refresh_token)


@router.post("/auth/signout-everywhere", status_code=204, responses=failures(Unauthorized))
def sign_out_everywhere(account: Caller, session: Transaction) -> None:
    """End every session of the account, on every device."""
    service.sign_out_everywhere(session, account)


@router.get("/users/me/sessions", responses=failures(Unauthorized))
def sessions(account: Caller, claims: TokenClaims, session: Transaction) -> Success[OpenSessionsOut]:
    """Where the account is signed in, newest first."""
    found = repository.open_families(session, account)
    every = [OpenSessionOut(id=one.id, created_at=one.created_at, current=one.id == claims.family_id) for one in found]
    return Success(data=OpenSessionsOut(sessions=every))


@router.put("/users/me/onboarding", responses=failures(Unauthorized))
def onboarding(data: OnboardingIn, account: Caller) -> Success[AccountOut]:
    """Remember whether the introduction is behind the owner."""
    return Success(data=AccountOut.model_validate(service.complete_onboarding(account, completed=data.completed)))


@router.get("/users/me", responses=failures(Unauthorized))
def me(account: Caller) -> Success[AccountOut]:
    """The account that is signed in."""
    return Success(data=AccountOut.model_validate(account))


@router.patch("/users/me", responses=failures(Unauthorized))
def change_me(data: AccountPatchIn, account: Caller) -> Success[AccountOut]:
    """Change the name or the language of the account that is signed in."""
    return Success(data=AccountOut.model_validate(service.change(account, data)))
