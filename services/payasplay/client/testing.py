"""The endpoints that exist only where the platform is told that it is under test."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from payasplay.accounts.schemas import AccountOut, Locale, Role
from payasplay.client.client import Client
from payasplay.client.tokens import Tokens
from payasplay.money import Amount, format_amount
from payasplay.notifications.schemas import NotificationKind
from payasplay.playback.schemas import ContentKind, ContentOut
from payasplay.schemas import Response


class TestAccount(Response):
    """A person who is ready to act: a confirmed account with an open session.

    ``password`` is the one that was asked for, ``None`` where none was: such an account cannot sign in by a form.
    ``verification_token`` confirms the address, and so signs a browser in without a mail.
    """

    __test__: ClassVar[bool] = False  # not a test class, whatever its name says to pytest

    account: AccountOut
    access_token: str
    refresh_token: str
    expires_in: int
    verification_token: str
    password: str | None = None

    @property
    def tokens(self) -> Tokens:
        """The session, for a token store."""
        return Tokens(self.access_token, self.refresh_token)


class DrainedJob(Response):
    """A job and how it stands: ``succeeded``, ``failed``, or ``todo`` where it waits for a later try."""

    task: str
    status: str


class Drained(Response):
    """All the jobs there were, oldest first; an empty list where there were none."""

    jobs: list[DrainedJob]


class LedgerAudit(Response):
    """What must always hold in the ledger: ``problems`` has a sentence for each thing that does not."""

    balanced: bool
    problems: list[str]


class ChargeParts(Response):
    """What a session's consumer paid, and what of it went to the partner and to the platform, in cents."""

    paid: Amount
    partner: Amount
    platform: Amount


class _Clock(Response):
    """Where a test clock stands."""

    now: datetime


class _Count(Response):
    """How many there were."""

    count: int


class TestingClient:
    """Prepares people and asks for the truth, past what a user could do.

    Every call raises :class:`~payasplay.client.errors.NotFound` where the platform does not mount these endpoints.
    """

    __test__: ClassVar[bool] = False

    def __init__(self, client: Client) -> None:
        """Speak through ``client``; its session is not used."""
        self._client = client

    def create_account(
        self,
        *,
        email: str | None = None,
        password: str | None = None,
        name: str | None = None,
        locale: Locale | str | None = None,
        role: Role | str | None = None,
        balance_cents: int | None = None,
        onboarded: bool | None = None,
    ) -> TestAccount:
        """Make a confirmed account with a session; what is not given is random, or a sensible default.

        Args:
            email: an address that nobody has.
            password: by the rules for passwords; without it the account has none, which is faster.
            name: as shown.
            locale: language of its pages and mails.
            role: what it may do.
            balance_cents: money in its wallet from the beginning.
            onboarded: whether it has been through the introduction; it has, where nothing is said.

        Raises:
            ValidationError: a field is not right.
            Conflict: the address has an account.
        """
        given = {
            "email": email,
            "password": password,
            "name": name,
            "locale": None if locale is None else str(locale),
            "role": None if role is None else str(role),
            "balance": None if balance_cents is None else format_amount(balance_cents),
            "onboarded": onboarded,
        }
        body = {field: value for field, value in given.items() if value is not None}
        answer = self._client.request("POST", "/test/accounts", json=body, authenticated=False)
        return answer.read(TestAccount).model_copy(update={"password": password})

    def drain(
        self, account_id: UUID | str | None = None, *, trace_id: str | None = None, timeout: float = 45.0
    ) -> Drained:
        """Wait until no job waits or works.

        Args:
            account_id: look at this account's jobs alone, so that others are not waited for; all where not given.
            trace_id: look at the jobs of this trace alone, whoever they are for.
            timeout: seconds to wait for the answer.

        Raises:
            ServerError: jobs were still there when the API stopped waiting; its message names them.
            RequestTimeout: the API did not answer in time.
        """
        body = {} if account_id is None else {"accountId": str(account_id)}
        if trace_id is not None:
            body["traceId"] = trace_id
        answer = self._client.request("POST", "/test/drain", json=body, authenticated=False, timeout=timeout)
        return answer.read(Drained)

    def advance_clock(self, account_id: UUID | str, seconds: int, *, keep_sessions: bool = True) -> datetime:
        """Move an account's clock on; from then on it stands still between moves. Its waiting jobs come due with it.

        Args:
            account_id: whose clock.
            seconds: how far.
            keep_sessions: prolong open sessions by as much; not for a scenario about how sessions end.

        Returns:
            Where the clock stands now.
        """
        body = {"accountId": str(account_id), "advanceSeconds": seconds, "keepSessions": keep_sessions}
        return self._client.request("PUT", "/test/clock", json=body, authenticated=False).read(_Clock).now

    def notify(
        self,
        account_id: UUID | str,
        kind: NotificationKind | str,
        variant: str,
        params: Mapping[str, str],
        *,
        action_path: str | None = None,
        times: int = 1,
    ) -> int:
        """Tell an account something (``notification.<kind>.<variant>`` with ``params``), ``times`` over.

        Returns:
            How often it was told; a ``cause`` among the parameters is told once.
        """
        body = {
            "accountId": str(account_id),
            "kind": str(kind),
            "variant": variant,
            "params": dict(params),
            "actionPath": action_path,
            "times": times,
        }
        return self._client.request("POST", "/test/notifications", json=body, authenticated=False).read(_Count).count

    def debit(self, account_id: UUID | str, cents: int) -> None:
        """Take money out of a wallet, as playback does.

        Raises:
            InsufficientBalance: there is not so much in it.
        """
        body = {"accountId": str(account_id), "amount": format_amount(cents)}
        self._client.request("POST", "/test/wallet/debit", json=body, authenticated=False)

    def create_content(
        self,
        partner_id: UUID | str,
        title: str,
        price_per_minute: str,
        *,
        title_fa: str | None = None,
        kind: ContentKind | str = ContentKind.VIDEO,
        duration_seconds: int = 3600,
        preview_seconds: int = 0,
        published: bool = True,
    ) -> ContentOut:
        """Let a partner offer something to play.

        Args:
            partner_id: whose it is.
            title: in both languages.
            price_per_minute: euros with four decimal places, for example ``"0.0150"``.
            title_fa: in Persian, where it has another title there.
            kind: what it is.
            duration_seconds: how long it is.
            preview_seconds: how much of it can be tried without paying.
            published: whether it is in the catalogue.

        Raises:
            NotFound: there is no such partner.
        """
        body = {
            "partnerId": str(partner_id),
            "title": title,
            "titleFa": title_fa,
            "kind": str(kind),
            "pricePerMinute": price_per_minute,
            "durationSeconds": duration_seconds,
            "previewSeconds": preview_seconds,
            "published": published,
        }
        return self._client.request("POST", "/test/contents", json=body, authenticated=False).read(ContentOut)

    def charge_parts(self, session_id: UUID | str) -> ChargeParts:
        """Where the money of a playback session went, as the ledger has it."""
        path = f"/test/playback/sessions/{session_id}/parts"
        return self._client.request("GET", path, authenticated=False).read(ChargeParts)

    def ledger_audit(self) -> LedgerAudit:
        """Check the whole ledger."""
        return self._client.request("GET", "/test/ledger/audit", authenticated=False).read(LedgerAudit)
