"""Many hands on one wallet: nothing is charged twice, overdrawn, or left unpaid."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import text

from payasplay.database.engine import engine, transaction
from payasplay.errors import InsufficientBalance
from payasplay.playback import tasks
from payasplay.playback.models import PlaybackSession
from payasplay.playback.schemas import EndReason
from tests.playback.conftest import World


def at_once(*actions: Callable[[], object]) -> list[object]:
    """Do all of them, as nearly at the same moment as threads can."""
    ready = Barrier(len(actions))

    def act(action: Callable[[], object]) -> object:
        ready.wait(10)
        return action()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(act, actions))


def completed(world: World) -> list[PlaybackSession]:
    with transaction() as session:
        rows = session.query(PlaybackSession).filter_by(account_id=world.consumer.id, status="completed")
        return list(rows)


def entries(world: World) -> int:
    with engine().connect() as connection:
        query = """SELECT count(*) FROM journal_entries e JOIN playback_sessions s ON e.cause = s.id::text
                   WHERE s.account_id = :account"""
        return int(connection.scalar(text(query), {"account": world.consumer.id}) or 0)


def run_job(world: World, playing: PlaybackSession) -> None:
    tasks.end_when_due._task(str(world.consumer.id), "0" * 32, {"session_id": str(playing.id)})


def test_ten_stops_at_once_charge_once(world: World):
    world.move(1_000)
    playing = world.start(world.content(price=200))
    world.wait(300)
    ended = at_once(*[lambda: world.stop(playing).charge] * 10)
    assert ended == [10] * 10
    assert (entries(world), world.balance(), world.problems()) == (1, 990, [])


def test_stop_look_and_the_job_of_that_second_at_once_charge_once(world: World):
    world.move(5)
    playing = world.start(world.content(price=200))
    world.wait(150)
    at_once(*[lambda: world.stop(playing), world.look, lambda: run_job(world, playing)] * 3)
    ended = world.find(playing)
    assert (ended.end_reason, ended.seconds, ended.charge) == (EndReason.MONEY_ENDED, 150, 5)
    assert (entries(world), world.balance(), world.problems()) == (1, 0, [])


def test_ten_starts_at_once_leave_one_that_plays(world: World):
    world.move(1_000)
    contents = [world.content(price=200) for _ in range(10)]
    at_once(*[lambda content=content: world.start(content) for content in contents])
    assert world.look() is not None
    assert len(completed(world)) == 9
    assert world.problems() == []


def test_debits_while_playing_neither_overdraw_nor_leave_seconds_unpaid(world: World):
    world.move(500)
    playing = world.start(world.content(price=6_000, duration=300))

    def debit() -> int:
        try:
            world.move(-25)
        except InsufficientBalance:
            return 0
        return 25

    taken = sum(int(str(each)) for each in at_once(*[debit] * 20))
    assert taken == 200
    world.wait(300)
    assert world.stop(playing).charge == 300
    assert (world.balance(), world.earned(), world.problems()) == (0, 270, [])


def test_a_debit_and_a_start_at_once_never_both_get_the_last_money(world: World):
    for _ in range(5):
        world.move(10)
        content = world.content(price=200, duration=300)

        def debit() -> bool:
            try:
                world.move(-10)
            except InsufficientBalance:
                return False
            return True

        def start(content=content) -> PlaybackSession | None:
            try:
                return world.start(content)
            except InsufficientBalance:
                return None

        debited, playing = at_once(debit, start)
        assert debited is (playing is None)
        if isinstance(playing, PlaybackSession):
            world.wait(300)
            assert world.stop(playing).charge == 10
        assert world.balance() == 0
    assert world.problems() == []


def test_a_wild_afternoon_adds_up(world: World):
    chance = random.Random(20261124)
    world.move(2_000)
    contents = [world.content(price=chance.choice((80, 150, 250, 6_000)), duration=600) for _ in range(4)]

    def debit() -> int:
        try:
            world.move(-40)
        except InsufficientBalance:
            return 0
        return 40

    def start() -> int:
        try:
            world.start(chance.choice(contents))
        except InsufficientBalance:
            return 0
        return 0

    def stop() -> int:
        playing = world.look()
        if playing is not None:
            world.stop(playing)
        return 0

    debited = 0
    for _ in range(12):
        debited += sum(int(str(each)) for each in at_once(debit, start, stop, start, debit, stop))
        world.wait(chance.randrange(1, 400))
    stop()
    charged = sum(each.charge or 0 for each in completed(world))
    assert world.balance() == 2_000 - debited - charged >= 0
    assert world.problems() == []
