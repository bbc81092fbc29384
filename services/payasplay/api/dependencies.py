"""What endpoints ask for: a transaction, and who is calling."""

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.orm import Session

from payasplay import rate_limits
from payasplay.accounts import repository, tokens
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Role
from payasplay.accounts.tokens import Claims
from payasplay.api import rate_limiting
from payasplay.clock import now_for
from payasplay.database.engine import transaction
from payasplay.errors import Forbidden, Unauthorized

_bearer = HTTPBearer(auto_error=False, description="An access token from sign-in, for 15 minutes")


def _transaction() -> Iterator[Session]:
    with transaction() as session:
        yield session


# Scope "function": the transaction commits before the answer leaves, so that an answer never tells of what is not
# there, and a commit that the database refuses becomes an error and not a broken promise.
Transaction = Annotated[Session, Depends(_transaction, scope="function")]


Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]


def _claims(credentials: Credentials) -> Claims:
    if credentials is None:
        raise Unauthorized
    return tokens.read(credentials.credentials)


TokenClaims = Annotated[Claims, Depends(_claims)]


def _account(request: Request, session: Session, claims: Claims) -> Account:
    # The session as well as the token: whoever has signed out, here or from elsewhere, is out at once.
    account = repository.in_session(session, claims.account_id, claims.family_id)
    if account is None or not claims.is_valid_at(now_for(account)):
        raise Unauthorized
    rate_limiting.count_request(request, account)
    return account


def _caller(request: Request, session: Transaction, claims: TokenClaims) -> Account:
    return _account(request, session, claims)


def _caller_id(request: Request, claims: TokenClaims) -> UUID:
    with transaction() as session:
        return _account(request, session, claims).id


# The account that calls, in the request's transaction.
Caller = Annotated[Account, Depends(_caller)]
# Only its id, and no transaction left open: for what waits on the outside world, or streams.
CallerId = Annotated[UUID, Depends(_caller_id)]


class HasRole:
    """A dependency that lets some roles pass: ``Depends(HasRole(Role.PARTNER))``; an admin is not everybody else."""

    def __init__(self, *roles: Role) -> None:
        """Let accounts of these roles pass."""
        self._roles = frozenset(roles)

    def __call__(self, account: Caller) -> Account:
        """The account that calls.

        Raises:
            Forbidden: it has another role.
        """
        if account.role not in self._roles:
            raise Forbidden
        return account


def _count_export(request: Request, account: Caller) -> None:
    rate_limiting.count(request, rate_limits.exports(), account)


# For endpoints that hand out files (rule: 10 an hour): ``dependencies=[EXPORT_LIMIT]``.
EXPORT_LIMIT = Depends(_count_export)
