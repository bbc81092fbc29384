"""What endpoints ask for: a transaction, and who is calling."""

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.orm import Session

from payasplay.accounts import repository, tokens
from payasplay.accounts.models import Account
from payasplay.database.engine import transaction
from payasplay.errors import Unauthorized

_bearer = HTTPBearer(auto_error=False, description="An access token from sign-in, for 15 minutes")


def _transaction() -> Iterator[Session]:
    with transaction() as session:
        yield session


# Scope "function": the transaction commits before the answer leaves, so that an answer never tells of what is not
# there, and a commit that the database refuses becomes an error and not a broken promise.
Transaction = Annotated[Session, Depends(_transaction, scope="function")]


Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]


def _account(session: Session, credentials: Credentials) -> Account:
    if credentials is None:
        raise Unauthorized
    account = repository.by_id(session, tokens.account_of(credentials.credentials))
    if account is None:
        raise Unauthorized
    return account


def _caller(session: Transaction, credentials: Credentials) -> Account:
    return _account(session, credentials)


def _caller_id(credentials: Credentials) -> UUID:
    with transaction() as session:
        return _account(session, credentials).id


# The account that calls, in the request's transaction.
Caller = Annotated[Account, Depends(_caller)]
# Only its id, and no transaction left open: for what waits on the outside world, or streams.
CallerId = Annotated[UUID, Depends(_caller_id)]
