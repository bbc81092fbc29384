"""Codes are good once, near their time, and not after too much guessing."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from payasplay.accounts.second_factor import service
from payasplay.accounts.second_factor.models import RecoveryCode, SecondFactor
from payasplay.database.engine import transaction
from payasplay.errors import Conflict, DomainError, InvalidCode, RateLimited, SecondFactorRequired, ValidationFailed

from .conftest import Owner


def test_a_code_is_accepted_once_and_none_of_its_time_or_before_again(owner: Owner):
    owner.enrol()
    owner.wait(120)
    service.check(owner.id, owner.code())
    for replayed in (owner.code(), owner.code(-1)):
        with pytest.raises(InvalidCode):
            service.check(owner.id, replayed)
    service.check(owner.id, owner.code(1))


def test_the_code_that_confirmed_is_used_up(owner: Owner):
    owner.enrol()
    with pytest.raises(InvalidCode):
        service.check(owner.id, owner.code())


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_one_step_on_either_side_is_near_enough(owner: Owner, steps: int):
    owner.enrol()
    owner.wait(300)
    service.check(owner.id, owner.code(steps))


@pytest.mark.parametrize("steps", [-2, 2])
def test_two_steps_on_either_side_are_not(owner: Owner, steps: int):
    owner.enrol()
    owner.wait(300)
    with pytest.raises(InvalidCode):
        service.check(owner.id, owner.code(steps))


def test_one_code_in_many_hands_at_once_is_accepted_once(owner: Owner):
    owner.enrol()
    owner.wait(60)
    code = owner.code()

    def attempt(_number: int) -> bool:
        try:
            service.check(owner.id, code)
        except (InvalidCode, RateLimited):
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(attempt, range(6))) == 1


def test_a_recovery_code_works_once_and_is_stored_as_a_hash(owner: Owner):
    first, second, *_ = owner.enrol()
    service.check(owner.id, first)
    with pytest.raises(InvalidCode):
        service.check(owner.id, first)
    service.check(owner.id, second.replace("-", "").lower())
    with transaction() as work:
        stored = work.scalars(select(RecoveryCode).where(RecoveryCode.account_id == owner.id)).all()
    assert len(stored) == 10
    assert all(first.encode() not in each.code_hash for each in stored)


def test_the_secret_does_not_lie_in_the_database_in_clear(owner: Owner):
    owner.enrol()
    with transaction() as work:
        assert owner.secret.encode() not in work.get_one(SecondFactor, owner.id).secret


def test_after_five_failures_the_right_code_has_to_wait(owner: Owner):
    owner.enrol()
    owner.wait(60)
    for _ in range(5):
        with pytest.raises(InvalidCode):
            service.check(owner.id, "000000" if owner.code() != "000000" else "111111")
    with pytest.raises(RateLimited) as refused:
        service.check(owner.id, owner.code())
    assert refused.value.retry_after == 15 * 60
    owner.wait(15 * 60)
    service.check(owner.id, owner.code())


def test_without_a_second_factor_and_without_a_code_the_answers_differ(owner: Owner):
    with pytest.raises(SecondFactorRequired):
        service.check(owner.id, "123456")
    owner.enrol()
    with pytest.raises(ValidationFailed):
        service.check(owner.id, None)


def test_nothing_is_confirmed_twice(owner: Owner):
    owner.enrol()
    owner.wait(60)
    with pytest.raises(Conflict):
        service.confirm(owner.id, owner.code())


@pytest.mark.parametrize("code", ["", "12345", "۱۲۳۴۵۶", "1234567", "x" * 40])
def test_what_is_no_code_is_refused_and_breaks_nothing(owner: Owner, code: str):
    owner.enrol()
    owner.wait(60)
    with pytest.raises(DomainError):
        service.check(owner.id, code)
