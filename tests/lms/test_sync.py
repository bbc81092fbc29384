"""Synchronising, with a learning system of our own in the place of a real one."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from payasplay import encryption
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Role
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.errors import DomainError
from payasplay.lms import proof, repository, service, steps, tasks, views
from payasplay.lms.connectors import factory
from payasplay.lms.connectors.connector import Connected, Course, Gone, Kind, Lesson, LessonState, Progress
from payasplay.lms.connectors.errors import BadToken, CourseBroken, Maintenance, Why
from payasplay.lms.models import LmsConnection, LmsCourse, LmsSyncRun
from payasplay.lms.proof import TestNeeded
from payasplay.lms.schemas import ConnectionIn, LmsTestIn, SyncRunStatus
from tests.partners.conftest import person
from tests.platform.conftest import database, session  # noqa: F401 (fixtures)

SECRET = "a-token-of-ada-and-nobody-else"
VALUES: dict[str, Any] = {"kind": Kind.MOODLE, "base_url": "https://campus.example", "token": SECRET}


class FakeLms:
    """Two courses, one of them of unknown progress; ``broken`` and ``away`` make it fail."""

    def __init__(self) -> None:
        self.there = {"1": "Data & Society", "2": "<b>Logic</b>"}
        self.broken: set[str] = set()
        self.away: DomainError | None = None
        self.before_progress = lambda: None

    def check(self) -> Connected:
        return Connected("Campus", "7", "Ada", frozenset())

    def courses(self) -> list[Course]:
        if self.away:
            raise self.away
        return [
            Course(each, title, hidden=False, summary="", starts_at=None, ends_at=None)
            for each, title in self.there.items()
        ]

    def progress(self, course: Course) -> Progress:
        self.before_progress()
        if course.external_id in self.broken:
            raise CourseBroken(course.external_id, Why.MALFORMED)
        lessons = (
            Lesson("a", "One", LessonState.COMPLETE, None, tracked=True),
            Lesson("b", "Two", LessonState.INCOMPLETE, None, tracked=False),
        )
        return Progress(
            5000 if course.external_id == "1" else None, completed=False, completed_at=None, lessons=lessons
        )

    def gone(self, external_ids: list[str]) -> dict[str, Gone]:
        return dict.fromkeys(external_ids, Gone.UNENROLLED)


@pytest.fixture
def lms(monkeypatch: pytest.MonkeyPatch) -> FakeLms:
    fake = FakeLms()
    monkeypatch.setattr(factory, "connect", lambda *_: fake)
    return fake


@pytest.fixture
def ada(database: None) -> Account:  # noqa: F811
    return person(Role.USER)


def connect(account: Account, lms: FakeLms) -> LmsConnection:
    with transaction() as work:
        word, _ = proof.make(account, LmsTestIn(**VALUES), lms.check())
        return service.connect(work, account, ConnectionIn(**VALUES, proof=word))


def run_of(connection: LmsConnection) -> LmsSyncRun:
    with transaction() as work:
        return repository.runs(work, connection.id, 1)[0]


def ask(account: Account, connection: LmsConnection) -> LmsSyncRun:
    with transaction() as work:
        return service.sync(work, account, connection.id, None)


def work_on(account: Account, run: LmsSyncRun, ticket: UUID | None = None) -> LmsSyncRun:
    task = tasks.sync._task
    task(
        account_id=str(account.id),
        trace_id=uuid4().hex,
        arguments={"run_id": str(run.id), "ticket": str(ticket or run.ticket)},
    )
    with transaction() as work:
        return work.get_one(LmsSyncRun, run.id)


def courses(account: Account) -> dict[str, LmsCourse]:
    with transaction() as work:
        return {each.external_id: each for each in repository.all_courses(work, account.id)}


def test_the_token_rests_encrypted_and_is_in_no_answer(ada, lms):
    connection = connect(ada, lms)
    assert connection.token is not None
    assert encryption.decrypt(connection.token) == SECRET
    assert SECRET.encode() not in connection.token
    with transaction() as work:
        assert SECRET not in views.connection_out(work, connection).model_dump_json()


@pytest.mark.parametrize(
    "other", [{"token": "another-token"}, {"base_url": "https://other.example"}, {"kind": Kind.CANVAS}]
)
def test_only_what_was_tested_is_connected(ada, lms, other):
    word, _ = proof.make(ada, LmsTestIn(**VALUES), lms.check())
    with pytest.raises(TestNeeded), transaction() as work:
        service.connect(work, ada, ConnectionIn(**VALUES | other, proof=word))


def test_the_proof_of_another_is_no_proof(ada, lms):
    word, _ = proof.make(person(Role.USER), LmsTestIn(**VALUES), lms.check())
    with pytest.raises(TestNeeded), transaction() as work:
        service.connect(work, ada, ConnectionIn(**VALUES, proof=word))


def test_unknown_progress_is_not_zero(ada, lms):
    done = work_on(ada, run_of(connect(ada, lms)))
    assert done.status == SyncRunStatus.COMPLETED
    assert {key: each.basis_points for key, each in courses(ada).items()} == {"1": 5000, "2": None}


def test_two_that_ask_at_once_get_one(ada, lms):
    connection = connect(ada, lms)
    assert ask(ada, connection).id == ask(ada, connection).id == run_of(connection).id


def test_one_broken_course_does_not_stop_the_rest(ada, lms):
    connection = connect(ada, lms)
    work_on(ada, run_of(connection))
    lms.broken = {"1"}
    done = work_on(ada, ask(ada, connection))
    kept = courses(ada)
    assert done.status == SyncRunStatus.COMPLETED
    assert (kept["1"].sync_status, kept["1"].failure, kept["1"].basis_points) == ("failed", "malformed", 5000)
    assert kept["2"].sync_status == "synced"


def test_renames_are_followed_and_what_is_left_stays(ada, lms):
    connection = connect(ada, lms)
    work_on(ada, run_of(connection))
    lms.there = {"1": "Data and Society"}
    work_on(ada, ask(ada, connection))
    kept = courses(ada)
    assert (kept["1"].title, kept["2"].state, kept["2"].title) == ("Data and Society", "left", "<b>Logic</b>")


def test_a_bad_token_wipes_nothing_and_asks_for_attention(ada, lms):
    connection = connect(ada, lms)
    work_on(ada, run_of(connection))
    lms.away = BadToken()
    done = work_on(ada, ask(ada, connection))
    assert (done.status, done.error, len(courses(ada))) == ("failed", "LMS_BAD_TOKEN", 2)
    with transaction() as work:
        now = repository.connection(work, ada.id, connection.id)
        assert (now.status, now.reason) == ("needs_attention", "LMS_BAD_TOKEN")


def test_maintenance_waits_and_tries_again(ada, lms):
    connection = connect(ada, lms)
    lms.away = Maintenance()
    waiting = work_on(ada, run_of(connection))
    assert (waiting.status, waiting.error) == ("waiting", "LMS_MAINTENANCE")
    lms.away = None
    old = waiting.ticket
    again = ask(ada, connection)
    assert again.id == waiting.id
    assert work_on(ada, again).status == "completed"
    assert work_on(ada, again, old).attempts == 2, "the try that was planned came after all"


def test_disconnecting_during_a_synchronisation_stops_it(ada, lms):
    connection = connect(ada, lms)

    def leave() -> None:
        with transaction() as work:
            service.disconnect(work, ada, connection.id)

    lms.before_progress = leave
    done = work_on(ada, run_of(connection))
    assert done.status == SyncRunStatus.CANCELLED
    assert {each.sync_status for each in courses(ada).values()} == {"pending"}
    with transaction() as work:
        assert repository.connection(work, ada.id, connection.id).token is None


def test_every_word_of_a_search_counts(ada, lms):
    work_on(ada, run_of(connect(ada, lms)))
    with transaction() as work:

        def find(words: str) -> int:
            return repository.courses(
                work, ada.id, connection_id=None, words=words, sync_status=None, state=None, offset=0, limit=9
            )[1]

        assert (find("society DATA"), find("data logic"), find("%")) == (1, 0, 0)


def test_a_synchronisation_whose_worker_died_is_begun_anew(ada, lms, monkeypatch):
    connection = connect(ada, lms)
    begun = run_of(connection)
    with transaction() as work:
        steps.begin(work, steps.Task(ada.id, begun.id, begun.ticket))
    assert ask(ada, connection).ticket == begun.ticket, "it is under way, as far as anybody knows"
    monkeypatch.setattr(service, "now", lambda: now() + service.DEAD_AFTER + timedelta(seconds=1))
    again = ask(ada, connection)
    assert again.id == begun.id
    assert again.ticket != begun.ticket
    assert work_on(ada, again).status == SyncRunStatus.COMPLETED
