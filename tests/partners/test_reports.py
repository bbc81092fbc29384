"""Reported sessions: once, on the consumer's word, never more than there is, and nothing in the sandbox."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import DBAPIError

from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.errors import Conflict, ValidationFailed
from payasplay.ledger import audit
from payasplay.notifications.models import Notification
from payasplay.notifications.schemas import NotificationKind
from payasplay.partners import reports, service
from payasplay.partners.errors import PlayTokenExpired, PlayTokenInvalid, PlayTokenUsed
from payasplay.partners.models import PartnerAuditRecord, Platform, PlayToken, ReportedSession
from payasplay.partners.schemas import KeyKind, ReportIn
from tests.partners.conftest import World, all_at_once


def sound() -> bool:
    with transaction() as work:
        return audit.problems(work) == []


def test_a_session_is_charged_with_its_parts(world: World):
    answer = world.report(world.played(world.word()))
    assert (answer.charge, answer.platform_fee, answer.partner_share) == (90, 9, 81)
    assert world.balance() == 410
    assert sound()


def test_the_same_session_is_charged_once_however_often_it_comes(world: World):
    played = world.played(world.word())
    answers, errors = all_at_once(lambda _number: world.report(played))
    assert errors == []
    assert len({answer.session_id for answer in answers}) == 1
    assert world.balance() == 410
    assert sound()


def test_a_consumer_reads_what_the_word_is_for(world: World):
    with transaction() as work:
        given = reports.make_play_token(work, world.consumer, world.platform_id, world.content_id)
        kept = work.scalars(select(PlayToken).where(PlayToken.account_id == world.consumer.id)).one()
        named = work.get_one(Platform, world.platform_id).name
        assert (given.platform_name, given.price_per_minute) == (named, 6_000)
        assert given.expires_at == kept.expires_at == kept.created_at + timedelta(days=1)


def told(world: World) -> list[tuple[str, dict[str, str]]]:
    """The ends of playback that the consumer was told of."""
    query = select(Notification).where(
        Notification.account_id == world.consumer.id, Notification.kind == NotificationKind.SESSION_END
    )
    with transaction() as work:
        return [(each.variant, each.params) for each in work.scalars(query)]


def test_the_consumer_is_told_of_the_end_once_however_often_it_is_reported(world: World):
    played = world.played(world.word())
    all_at_once(lambda _number: world.report(played))
    world.report(played)
    assert told(world) == [("ended", {"content": "Night train", "seconds": "90", "amount": "90"})]


def test_the_consumer_is_told_where_the_money_ended_the_playing(world: World):
    word = world.word()
    with transaction() as work:
        work.execute(update(PlayToken).values(created_at=now() - timedelta(hours=1)))
    world.report(world.played(word, seconds=600))
    assert told(world) == [("money_ended", {"content": "Night train", "seconds": "500", "amount": "500"})]


def test_of_a_report_that_is_refused_or_of_the_sandbox_nobody_is_told(world: World):
    with transaction() as work:
        sandbox_key, _ = service.generate(work, world.partner, world.platform_id, KeyKind.DEVELOPMENT)
    world.report(world.played(world.word()), sandbox_key)
    with pytest.raises(PlayTokenInvalid):
        world.report(world.played("plt_nobody_said_this"))
    assert told(world) == []


def test_another_session_under_the_same_id_is_refused(world: World):
    world.report(world.played(world.word()))
    with pytest.raises(Conflict) as conflict:
        world.report(world.played(world.word(), seconds=30))
    assert conflict.value.details[0].field == "externalSessionId"
    assert world.balance() == 410


def test_one_word_pays_for_one_session_even_at_once(world: World):
    word = world.word()
    answers, errors = all_at_once(lambda number: world.report(world.played(word, f"number-{number}")))
    assert len(answers) == 1
    assert [type(error) for error in errors] == [PlayTokenUsed] * 5
    assert world.balance() == 410
    assert sound()


def test_an_unknown_and_an_old_word_pay_nothing(world: World):
    with pytest.raises(PlayTokenInvalid):
        world.report(world.played("plt_nobody_said_this"))
    word = world.word()
    with transaction() as work:
        work.execute(update(PlayToken).values(expires_at=now()).where(PlayToken.account_id == world.consumer.id))
    with pytest.raises(PlayTokenExpired):
        world.report(world.played(word))
    assert world.balance() == 500


def shifted(played: ReportIn, minutes: int) -> ReportIn:
    return played.model_copy(update={"started_at": played.started_at + timedelta(minutes=minutes)})


@pytest.mark.parametrize(("minutes", "code"), [(30, "in_future"), (-30, "too_early")])
def test_a_session_lies_between_the_word_and_now(world: World, minutes: int, code: str):
    with pytest.raises(ValidationFailed) as refusal:
        world.report(shifted(world.played(world.word()), minutes))
    assert [(detail.field, detail.code) for detail in refusal.value.details] == [("startedAt", code)]
    assert world.balance() == 500


def test_a_session_is_no_longer_than_its_content(world: World):
    with pytest.raises(ValidationFailed) as refusal:
        world.report(world.played(world.word(), seconds=3_601))
    assert refusal.value.details[0].params == {"limit": 3_600}


def test_the_sandbox_answers_the_same_and_moves_nothing(world: World):
    with transaction() as work:
        sandbox_key, _ = service.generate(work, world.partner, world.platform_id, KeyKind.DEVELOPMENT)
    word = world.word()
    tried = world.report(world.played(word), sandbox_key)
    real = world.report(world.played(word))
    different = {"session_id", "sandbox"}
    assert tried.model_dump(exclude=different) == real.model_dump(exclude=different)
    assert (tried.sandbox, real.sandbox) == (True, False)
    assert world.balance() == 410
    with transaction() as work:
        reports = select(func.count()).where(
            ReportedSession.platform_id == world.platform_id, ReportedSession.playback_session_id.is_(None)
        )
        assert work.scalar(reports) == 1
    assert sound()


def test_who_did_what_is_written_down_and_cannot_be_changed(world: World):
    answer = world.report(world.played(world.word()))
    with transaction() as work:
        record = work.scalars(
            select(PartnerAuditRecord).where(PartnerAuditRecord.subject_id == answer.session_id)
        ).one()
        assert (record.action, record.actor_kind, record.actor_id) == ("session_reported", "api_key", world.key_id)
    for statement in ("UPDATE partner_audit_log SET action = ''", "DELETE FROM partner_audit_log"):
        with pytest.raises(DBAPIError, match="refused"), transaction() as work:
            work.execute(text(statement))
