"""The endpoints that exist only where the platform is told that it is under test."""

from typing import ClassVar
from uuid import UUID

from payasplay.accounts.schemas import AccountOut, Locale, Role
from payasplay.client.client import Client
from payasplay.client.tokens import Tokens
from payasplay.money import format_amount
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
    ) -> TestAccount:
        """Make a confirmed account with a session; what is not given is random, or a sensible default.

        Args:
            email: an address that nobody has.
            password: by the rules for passwords; without it the account has none, which is faster.
            name: as shown.
            locale: language of its pages and mails.
            role: what it may do.
            balance_cents: money in its wallet from the beginning.

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
        }
        body = {field: value for field, value in given.items() if value is not None}
        answer = self._client.request("POST", "/test/accounts", json=body, authenticated=False)
        return answer.read(TestAccount).model_copy(update={"password": password})

    def drain(
        self, account_id: UUID | str | None = None, *, trace_id: str | None = None, timeout: float = 30.0
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

    def ledger_audit(self) -> LedgerAudit:
        """Check the whole ledger."""
        return self._client.request("GET", "/test/ledger/audit", authenticated=False).read(LedgerAudit)
