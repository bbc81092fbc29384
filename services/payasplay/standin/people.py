"""The people of the stand-in: their accounts, their sessions, and the links that they would get by mail."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from payasplay.accounts import passwords
from payasplay.accounts.schemas import AccountOut, Locale, Role, TokenPairOut
from payasplay.clock import now, now_for
from payasplay.errors import (
    EmailNotVerified,
    FieldError,
    InvalidCredentials,
    RateLimited,
    Unauthorized,
    ValidationFailed,
)
from payasplay.ids import new_id
from payasplay.standin.rules import RULES
from payasplay.standin.secrecy import opaque_token

VERIFY_EMAIL, RESET_PASSWORD = "verify_email", "reset_password"


@dataclass(eq=False)
class Account:
    """A person or a partner; the names are those of the API's answers."""

    id: UUID
    email: str | None
    name: str
    role: Role
    locale: Locale
    password_hash: str | None
    created_at: datetime
    email_verified: bool = False
    onboarding_completed: bool = False
    test_clock: datetime | None = None

    @property
    def has_password(self) -> bool:
        """Whether its owner can sign in with a password."""
        return self.password_hash is not None


@dataclass(eq=False)
class OpenSession:
    """A place where an account is signed in; ``refreshed_by``: the tokens that can renew it, and until when."""

    id: UUID
    account: Account
    created_at: datetime
    ended: bool = False
    refreshed_by: dict[str, datetime] = field(default_factory=dict)
    used: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class _Access:
    session: OpenSession
    not_before: datetime
    expires: datetime


@dataclass
class _Link:
    account: Account
    purpose: str
    expires: datetime


class People:
    """Everybody who has an account."""

    def __init__(self) -> None:
        self.accounts: dict[UUID, Account] = {}
        self._sessions: list[OpenSession] = []
        self._access: dict[str, _Access] = {}
        self._links: dict[str, _Link] = {}
        self._wrong_passwords: dict[str, list[datetime]] = {}

    def add(
        self,
        *,
        email: str | None,
        name: str,
        locale: Locale,
        role: Role,
        password: str | None,
        id: UUID | None = None,  # noqa: A002 (the field's name)
    ) -> Account | None:
        """A new account; None where the address is taken."""
        address = email.lower() if email else None
        if address and self.by_email(address):
            return None
        hashed = passwords.hash_password(password) if password else None
        account = Account(id or new_id(), address, name, role, locale, hashed, now())
        self.accounts[account.id] = account
        return account

    def by_email(self, email: str) -> Account | None:
        """The account of an address, in whatever case it is written."""
        return next((each for each in self.accounts.values() if each.email == email.lower()), None)

    def sign_in(self, email: str, password: str) -> TokenPairOut:
        """Start a session with an address and a password.

        Raises:
            InvalidCredentials, EmailNotVerified, RateLimited: as the platform does.
        """
        address = email.strip().lower()
        since = now() - timedelta(seconds=RULES.rate_limit_passwords_seconds)
        tried = [each for each in self._wrong_passwords.get(address, []) if each > since]
        if len(tried) >= RULES.rate_limit_passwords:
            raise RateLimited(retry_after=max(1, int((tried[0] - since).total_seconds())))
        self._wrong_passwords[address] = [*tried, now()]
        account = self.by_email(address)
        if not passwords.matches(password, account.password_hash if account else None) or account is None:
            raise InvalidCredentials
        del self._wrong_passwords[address]
        if not account.email_verified:
            raise EmailNotVerified
        return self.open_session(account)

    def forgive(self, account: Account) -> None:
        """Forget what was mistyped for the account."""
        self._wrong_passwords.pop(account.email or "", None)

    def open_session(self, account: Account) -> TokenPairOut:
        """A new session of an account."""
        session = OpenSession(new_id(), account, now_for(account))
        self._sessions.append(session)
        return self._issue(session)

    def _issue(self, session: OpenSession) -> TokenPairOut:
        at, account = now_for(session.account), session.account
        access, refresh = opaque_token(), opaque_token()
        self._access[access] = _Access(session, at, at + timedelta(seconds=RULES.access_token_seconds))
        session.refreshed_by[refresh] = at + timedelta(days=RULES.refresh_token_days)
        return TokenPairOut(
            access_token=access,
            refresh_token=refresh,
            expires_in=RULES.access_token_seconds,
            account=AccountOut.model_validate(account),
        )

    def session_of(self, access_token: str) -> OpenSession:
        """The session of an access token.

        Raises:
            Unauthorized: the token is unknown or too old, or its session has ended.
        """
        found = self._access.get(access_token)
        if (
            found is None
            or found.session.ended
            or not found.not_before <= now_for(found.session.account) < found.expires
        ):
            raise Unauthorized
        return found.session

    def renew(self, refresh_token: str) -> TokenPairOut:
        """Exchange a refresh token for a new pair; a used one presented again ends its session.

        Raises:
            Unauthorized: it is unknown, too old or used before, or its session has ended.
        """
        session = self._holding(refresh_token)
        if session is None or session.ended:
            raise Unauthorized
        at = now_for(session.account)
        used_at = session.used.get(refresh_token)
        if used_at is not None and used_at + timedelta(seconds=RULES.refresh_grace_seconds) <= at:
            session.ended = True
            raise Unauthorized
        if session.refreshed_by[refresh_token] <= at:
            raise Unauthorized
        session.used.setdefault(refresh_token, at)
        return self._issue(session)

    def sign_out(self, refresh_token: str) -> None:
        """End the session of a token; an unknown one changes nothing."""
        session = self._holding(refresh_token)
        if session is not None:
            session.ended = True

    def open_sessions(self, account: Account) -> list[OpenSession]:
        """Where an account is signed in, newest first."""
        own = [each for each in self._sessions if each.account is account and not each.ended]
        return sorted(own, key=lambda each: each.created_at, reverse=True)

    def end_sessions(self, account: Account, *, but: OpenSession | None = None) -> None:
        """End all sessions of an account, but one where one is named."""
        for each in self.open_sessions(account):
            each.ended = each is not but

    def prolong_sessions(self, account: Account, passed: timedelta) -> None:
        """Let open sessions last as long as they would have, after a move of the account's clock."""
        for each in self.open_sessions(account):
            each.refreshed_by = {token: until + passed for token, until in each.refreshed_by.items()}

    def link(self, account: Account, purpose: str, valid_for: timedelta) -> str:
        """A single-use token of a mail's link. Nothing is mailed."""
        token = opaque_token()
        self._links[token] = _Link(account, purpose, now_for(account) + valid_for)
        return token

    def follow(self, token: str, purpose: str) -> Account:
        """Whose link this is; it is used up.

        Raises:
            ValidationFailed: it is unknown, used or too old.
        """
        link = self._links.get(token)
        if link is None or link.purpose != purpose or link.expires <= now_for(link.account):
            text = "This link was used before, or is too old."
            raise ValidationFailed("This link is not valid any more.", details=(FieldError("token", "expired", text),))
        del self._links[token]
        return link.account

    def forget_links(self, account: Account, purpose: str) -> None:
        """Make all links of a purpose worthless."""
        own = [token for token, link in self._links.items() if (link.account, link.purpose) == (account, purpose)]
        for token in own:
            del self._links[token]

    def _holding(self, refresh_token: str) -> OpenSession | None:
        return next((each for each in self._sessions if refresh_token in each.refreshed_by), None)

    def partners(self) -> Iterable[Account]:
        """Everybody who offers something."""
        return (each for each in self.accounts.values() if each.role is Role.PARTNER)
