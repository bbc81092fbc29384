"""Signing in with Google or with an Algorand wallet, over HTTP."""

from fastapi import APIRouter

from payasplay.accounts import algorand, challenges, google, identities, service
from payasplay.accounts.schemas import (
    AlgorandChallengeIn,
    AlgorandChallengeOut,
    AlgorandSignInIn,
    GoogleBeginOut,
    GoogleFinishIn,
    TokenPairOut,
)
from payasplay.api.dependencies import Transaction
from payasplay.api.documentation import failures
from payasplay.database.engine import transaction
from payasplay.errors import SignInProviderUnavailable, SignInRefused
from payasplay.schemas import Success

router = APIRouter(prefix="/auth")


@router.post("/google/begin", responses=failures(SignInProviderUnavailable))
def begin_with_google(session: Transaction) -> Success[GoogleBeginOut]:
    """Where to send the browser, and the state that it must bring back."""
    url, state = google.begin(session)
    return Success(data=GoogleBeginOut(authorization_url=url, state=state))


@router.post("/google/finish", responses=failures(SignInRefused, SignInProviderUnavailable))
def finish_with_google(data: GoogleFinishIn) -> Success[TokenPairOut]:
    """Sign in with what the browser brought back; a new account where there is none."""
    # Used up in a transaction of its own: a sign-in that fails is not tried again with the same state.
    with transaction() as session:
        challenge = challenges.finish(session, challenges.GOOGLE, data.state)
    user = google.identify(challenge, data.code)
    with transaction() as session:
        account = identities.by_google(session, user, data.locale)
        return Success(data=service.start_session(session, account))


@router.post("/algorand/challenge", responses=failures())
def challenge_a_wallet(data: AlgorandChallengeIn, session: Transaction) -> Success[AlgorandChallengeOut]:
    """The text that the wallet of an address signs."""
    token, message, expires_at = algorand.begin(session, data.address)
    return Success(data=AlgorandChallengeOut(challenge=token, message=message, expires_at=expires_at))


@router.post("/algorand/signin", responses=failures(SignInRefused))
def sign_in_with_a_wallet(data: AlgorandSignInIn) -> Success[TokenPairOut]:
    """Sign in with a signed challenge; a new account where the address has none."""
    with transaction() as session:
        challenge = challenges.finish(session, challenges.ALGORAND, data.challenge)
    algorand.check(challenge, data.challenge, data.address, data.signature)
    with transaction() as session:
        account = identities.by_wallet(session, data.address, data.locale)
        return Success(data=service.start_session(session, account))
