"""Two at once: keys, names and revocations."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from payasplay.accounts.models import Account
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.errors import Conflict
from payasplay.ids import new_id
from payasplay.partners import platforms, service
from payasplay.partners.errors import ApiKeyRevoked, KeyExists
from payasplay.partners.models import ApiKey, Platform
from payasplay.partners.schemas import KeyKind
from tests.partners.conftest import World, all_at_once, describe


def keys_in_use(world: World) -> int:
    with transaction() as work:
        in_use = select(func.count()).where(ApiKey.platform_id == world.platform_id, ApiKey.revoked_at.is_(None))
        return int(work.scalar(in_use) or 0)


def test_of_many_rotations_one_wins(world: World):
    def rotate(_number: int) -> str:
        with transaction() as work:
            return service.rotate(work, world.partner, world.key_id)[0]

    made, errors = all_at_once(rotate)
    assert len(made) == 1
    assert [type(error) for error in errors] == [Conflict] * 5
    assert keys_in_use(world) == 1


def test_of_many_keys_of_a_kind_one_is_made(world: World):
    def generate(_number: int) -> str:
        with transaction() as work:
            return service.generate(work, world.partner, world.platform_id, KeyKind.DEVELOPMENT)[0]

    made, errors = all_at_once(generate)
    assert len(made) == 1
    assert [type(error) for error in errors] == [KeyExists] * 5


def test_a_key_revoked_and_rotated_at_once_ends_either_way(world: World):
    def end(number: int) -> None:
        with transaction() as work:
            (service.revoke if number % 2 else service.rotate)(work, world.partner, world.key_id)

    all_at_once(end)
    with transaction() as work, pytest.raises(ApiKeyRevoked):
        service.authenticate(work, world.key, None)
    assert keys_in_use(world) <= 1


def test_a_revocation_waits_for_what_is_being_done_with_the_key(world: World):
    holds, go_on = threading.Event(), threading.Event()

    def use() -> None:
        with transaction() as work:
            service.authenticate(work, world.key, None)
            holds.set()
            assert go_on.wait(5)

    def revoke() -> None:
        with transaction() as work:
            service.revoke(work, world.partner, world.key_id)

    with ThreadPoolExecutor(2) as pool:
        using = pool.submit(use)
        assert holds.wait(5)
        revoking = pool.submit(revoke)
        with pytest.raises(TimeoutError):
            revoking.result(timeout=0.3)
        go_on.set()
        using.result(timeout=5)
        revoking.result(timeout=5)


def test_of_many_first_steps_one_platform_comes(partner: Account):
    def save(number: int) -> None:
        with transaction() as work:
            describe(work, partner, f"Kian {number}")

    _, errors = all_at_once(save)
    assert errors == []
    with transaction() as work:
        assert work.scalar(select(func.count()).where(Platform.partner_id == partner.id)) == 1


def platform_named(partner: Account, name: str) -> Platform:
    return Platform(
        id=new_id(),
        partner_id=partner.id,
        name=name,
        name_key=platforms.name_key(name),
        kind="video",
        description="",
        status="active",
        created_at=now(),
        completed_at=now(),
    )


def test_the_database_itself_keeps_names_apart(partner: Account):
    def insert(number: int) -> None:
        with transaction() as work:
            work.add(platform_named(partner, "Kian Films" if number % 2 else "KIAN  films"))

    made, errors = all_at_once(insert)
    assert len(made) == 1
    assert [type(error) for error in errors] == [IntegrityError] * 5


def test_a_name_that_comes_in_between_is_a_conflict_and_no_error(partner: Account, monkeypatch: pytest.MonkeyPatch):
    with transaction() as work:
        work.add(platform_named(partner, "Kian Films"))
    monkeypatch.setattr("payasplay.partners.platforms.repository.is_name_taken", lambda *_asked, **_more: False)
    with transaction() as work, pytest.raises(Conflict) as conflict:
        describe(work, partner, "kian films")
    assert [(detail.field, detail.code) for detail in conflict.value.details] == [("platformName", "taken")]


def test_a_cancelled_name_is_free_again(partner: Account):
    with transaction() as work:
        first = describe(work, partner, "Kian Films")
        platforms.cancel(work, partner)
    with transaction() as work:
        assert describe(work, partner, "Kian Films") != first


def test_a_key_knows_when_it_was_used(world: World):
    with transaction() as work:
        bearer = service.authenticate(work, world.key, None)
    for _ in range(2):
        with transaction() as work:
            service.note_use(work, bearer)
    with transaction() as work:
        first = work.get_one(ApiKey, world.key_id).last_used_at
        work.execute(update(ApiKey).where(ApiKey.id == world.key_id).values(last_used_at=None))
    assert first is not None
