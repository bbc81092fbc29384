"""Starting, ending, billing: what the rules say, on one account's clock."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from payasplay.accounts.schemas import Role
from payasplay.database.engine import engine
from payasplay.errors import InsufficientBalance, NotFound
from payasplay.playback.models import PlaybackSession
from payasplay.playback.schemas import EndReason
from tests.playback.conftest import World, person


def outcome(ended: PlaybackSession) -> tuple[str | None, int | None, int | None]:
    return ended.end_reason, ended.seconds, ended.charge


def test_ninety_seconds_at_two_cents_cost_three(world: World):
    world.move(1_000)
    playing = world.start(world.content(price=200))
    world.wait(90.9)
    ended = world.stop(playing)
    assert outcome(ended) == (EndReason.STOPPED, 90, 3)
    assert world.balance() == 997
    assert world.problems() == []


def test_parts_add_up_and_the_fee_is_rounded_once(world: World):
    world.move(10_000)
    playing = world.start(world.content(price=2_500))
    world.wait(60)
    ended = world.stop(playing)
    assert (ended.charge, ended.fee) == (25, 2)
    assert world.earned() == 23
    assert world.problems() == []


def test_a_session_that_costs_nothing_moves_nothing(world: World):
    world.move(100)
    playing = world.start(world.content(price=100))
    world.wait(30)
    assert outcome(world.stop(playing)) == (EndReason.STOPPED, 30, 0)
    assert (world.balance(), world.earned(), world.problems()) == (100, 0, [])


def test_stopping_again_changes_nothing(world: World):
    world.move(1_000)
    playing = world.start(world.content())
    world.wait(300)
    first = world.stop(playing)
    world.wait(300)
    assert outcome(world.stop(playing)) == outcome(first) == (EndReason.STOPPED, 300, 10)
    assert world.balance() == 990


@pytest.mark.parametrize("cents", [0, 1])
def test_less_than_a_minute_does_not_start(world: World, cents: int):
    content = world.content(price=150)
    if cents:
        world.move(cents)
    with pytest.raises(InsufficientBalance):
        world.start(content)
    assert world.look() is None


def test_exactly_a_minute_starts_and_ends_when_the_money_does(world: World):
    world.move(2)
    playing = world.start(world.content(price=200))
    world.wait(59)
    assert world.look() is not None
    world.wait(3_600)
    assert world.look() is None
    assert outcome(world.find(playing)) == (EndReason.MONEY_ENDED, 60, 2)
    assert (world.balance(), world.problems()) == (0, [])


def test_a_late_stop_charges_until_the_money_ended(world: World):
    world.move(7)
    playing = world.start(world.content(price=150))
    world.wait(7_200)
    assert outcome(world.stop(playing)) == (EndReason.MONEY_ENDED, 280, 7)
    assert world.balance() == 0


def test_money_that_comes_in_time_lets_it_play_on(world: World):
    world.move(2)
    playing = world.start(world.content(price=200))
    world.wait(60)
    world.move(100)
    world.wait(540)
    assert outcome(world.stop(playing)) == (EndReason.STOPPED, 600, 20)
    assert (world.balance(), world.problems()) == (82, [])


def test_money_that_comes_too_late_does_not(world: World):
    world.move(2)
    playing = world.start(world.content(price=200))
    world.wait(61)
    world.move(100)
    world.wait(540)
    assert outcome(world.stop(playing)) == (EndReason.MONEY_ENDED, 60, 2)
    assert world.balance() == 100


def test_money_that_came_and_went_does_not(world: World):
    world.move(2)
    playing = world.start(world.content(price=200))
    world.wait(30)
    world.move(100)
    world.move(-100)
    world.wait(540)
    assert outcome(world.stop(playing)) == (EndReason.MONEY_ENDED, 60, 2)


def test_content_ends_by_itself(world: World):
    world.move(1_000)
    playing = world.start(world.content(price=200, duration=90))
    world.wait(86_400)
    assert world.look() is None
    assert outcome(world.find(playing)) == (EndReason.CONTENT_ENDED, 90, 3)


def test_what_is_reserved_cannot_be_debited_and_the_rest_can(world: World):
    world.move(100)
    playing = world.start(world.content(price=200, duration=600))
    with pytest.raises(InsufficientBalance):
        world.move(-81)
    world.move(-80)
    world.wait(600)
    assert outcome(world.stop(playing)) == (EndReason.CONTENT_ENDED, 600, 20)
    assert (world.balance(), world.problems()) == (0, [])


def test_starting_another_ends_the_first(world: World):
    world.move(1_000)
    first = world.start(world.content(price=200))
    world.wait(150)
    second = world.start(world.content(price=100))
    assert outcome(world.find(first)) == (EndReason.REPLACED, 150, 5)
    playing = world.look()
    assert playing is not None
    assert playing.id == second.id


def test_another_that_cannot_be_paid_leaves_the_first_alone(world: World):
    world.move(10)
    first = world.start(world.content(price=200))
    world.wait(30)
    with pytest.raises(InsufficientBalance):
        world.start(world.content(price=10_000))
    playing = world.look()
    assert playing is not None
    assert playing.id == first.id
    assert world.balance() == 10


def test_the_same_key_finds_the_same_session(world: World):
    world.move(1_000)
    content = world.content()
    first = world.start(content, "one-intention")
    world.wait(30)
    assert world.start(content, "one-intention").id == first.id
    playing = world.look()
    assert playing is not None
    assert playing.started_at == first.started_at


def test_the_price_is_the_one_at_the_start(world: World):
    world.move(1_000)
    content = world.content(price=200)
    playing = world.start(content)
    with engine().begin() as connection:
        connection.execute(text("UPDATE contents SET price = 90000 WHERE id = :id"), {"id": content.id})
    world.wait(60)
    assert outcome(world.stop(playing)) == (EndReason.STOPPED, 60, 2)


def test_a_clock_that_was_put_back_charges_nothing(world: World):
    world.move(1_000)
    playing = world.start(world.content())
    world.wait(-60)
    assert outcome(world.stop(playing)) == (EndReason.STOPPED, 0, 0)


def test_somebody_elses_session_is_not_there(world: World):
    world.move(1_000)
    playing = world.start(world.content())
    other = World(person("Omid", Role.USER), world.partner)
    with pytest.raises(NotFound):
        other.stop(playing)
    assert world.look() is not None


def test_the_database_itself_refuses_a_second_active_session(world: World):
    world.move(1_000)
    playing = world.start(world.content())
    statement = """INSERT INTO playback_sessions
        (id, account_id, content_id, partner_id, price, duration_seconds, reserved, started_at, status)
        SELECT gen_random_uuid(), account_id, content_id, partner_id, price, duration_seconds, 1, started_at, status
        FROM playback_sessions WHERE id = :id"""
    with pytest.raises(IntegrityError, match="one_active"), engine().begin() as connection:
        connection.execute(text(statement), {"id": playing.id})
