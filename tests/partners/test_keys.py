"""API keys: their form and their source, what is kept of them, what is shown of them."""

import hashlib
import re
import secrets
from uuid import UUID

import pytest
from sqlalchemy import inspect, select, text

from payasplay.accounts.schemas import Role
from payasplay.database.engine import engine, transaction
from payasplay.partners import keys, platforms, repository, service, views
from payasplay.partners.errors import ApiKeyForeign, ApiKeyMalformed, ApiKeyRevoked, ApiKeyUnknown
from payasplay.partners.models import PartnerAuditRecord
from payasplay.partners.schemas import KeyKind
from payasplay.settings import settings
from tests.partners.conftest import World, describe, person


def test_the_form_of_each_kind():
    assert re.fullmatch(r"PP(-[A-Z0-9]{4}){3}", keys.new_key(KeyKind.PRODUCTION))
    assert re.fullmatch(r"SANDBOX-PP(-[A-Z0-9]{4}){3}", keys.new_key(KeyKind.DEVELOPMENT))


def test_every_character_comes_from_the_secure_source(monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []

    def choice(alphabet: str) -> str:
        asked.append(alphabet)
        return "Q"

    monkeypatch.setattr(secrets, "choice", choice)
    assert keys.new_key(KeyKind.PRODUCTION) == "PP-QQQQ-QQQQ-QQQQ"
    assert asked == ["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"] * 12


def test_keys_do_not_repeat_and_use_the_whole_alphabet():
    made = {keys.new_key(KeyKind.PRODUCTION) for _ in range(500)}
    assert len(made) == 500
    assert set("".join(made)) - set("-") == set(keys.ALPHABET)


@pytest.mark.parametrize(
    "wrong",
    ["", "PP-AAAA-BBBB", "PP-AAAA-BBBB-CCC", "pp-aaaa-bbbb-cccc", " PP-AAAA-BBBB-CCCC", "PP-AAAA-BBBB-CCCC\n",
     "PP-AAAA-BBBB-CCCC-DDDD", "TEST-PP-AAAA-BBBB-CCCC", "PP-ÄAAA-BBBB-CCCC", "PP_AAAA_BBBB_CCCC"],
)  # fmt: skip
def test_what_is_no_key(wrong: str):
    assert not keys.is_well_formed(wrong)


def test_what_is_shown_of_a_key():
    assert keys.masked(KeyKind.PRODUCTION, "WXYZ") == "PP-****-****-WXYZ"
    assert keys.masked(KeyKind.DEVELOPMENT, "WXYZ") == "SANDBOX-PP-****-****-WXYZ"


def test_the_hash_cannot_be_made_from_the_table_alone(world: World, monkeypatch: pytest.MonkeyPatch):
    before = keys.digest(world.key)
    assert len(before) == 32
    assert before != hashlib.sha256(world.key.encode()).digest()
    monkeypatch.setenv("PAP_API_KEY_SECRET", "another secret of at least 32 characters")
    settings.cache_clear()
    try:
        assert keys.digest(world.key) != before
    finally:
        monkeypatch.undo()
        settings.cache_clear()


def test_no_table_holds_the_key(world: World):
    body = world.key.removeprefix("PP-")
    found = []
    with engine().connect() as connection:
        for table in inspect(connection).get_table_names():
            count = connection.scalar(
                text(f'SELECT count(*) FROM "{table}" t WHERE to_jsonb(t)::text LIKE :part'), {"part": f"%{body}%"}
            )
            if count:
                found.append(table)
    assert found == []


def test_what_a_partner_sees_is_masked(world: World):
    with transaction() as work:
        platform = repository.platform(work, world.partner.id, world.platform_id)
        shown = views.platform_out(work, platform).model_dump_json()
    assert world.key not in shown
    assert f"PP-****-****-{world.key[-4:]}" in shown


def test_each_wrong_key_has_an_error_of_its_own(world: World):
    other = person(Role.PARTNER)
    with transaction() as work:
        foreign, _ = service.generate(work, other, describe(work, other, "Nima Music"), KeyKind.PRODUCTION)
    wrong = (
        ("no key", ApiKeyMalformed),
        ("PP-NOBO-DYHA-STHI", ApiKeyUnknown),
        (foreign, ApiKeyForeign),
    )
    for presented, error in wrong:
        with transaction() as work, pytest.raises(error):
            service.authenticate(work, presented, world.platform_id)
    with transaction() as work:
        service.revoke(work, world.partner, world.key_id)
    with transaction() as work, pytest.raises(ApiKeyRevoked):
        service.authenticate(work, world.key, world.platform_id)


def written_down(by: UUID) -> list[tuple[str, str, UUID]]:
    """What somebody, or a key, did to what, in its order."""
    query = select(PartnerAuditRecord).where(PartnerAuditRecord.actor_id == by).order_by(PartnerAuditRecord.number)
    with transaction() as work:
        return [(each.actor_kind, each.action, each.subject_id) for each in work.scalars(query)]


def test_each_change_of_a_key_is_written_down(world: World):
    before = len(written_down(world.partner.id))
    with transaction() as work:
        made = service.generate(work, world.partner, world.platform_id, KeyKind.DEVELOPMENT)[1].id
    with transaction() as work:
        presented, kept = service.rotate(work, world.partner, made)
        fresh = kept.id
    for _again in range(2):
        with transaction() as work:
            service.revoke(work, world.partner, fresh)
    with transaction() as work:
        service.note_refusal(work, presented, ApiKeyRevoked())
    changes = [("key_generated", made), ("key_rotated", made), ("key_revoked", fresh)]
    assert written_down(world.partner.id)[before:] == [("account", *change) for change in changes]
    assert written_down(fresh) == [("api_key", "key_refused", world.platform_id)]


@pytest.mark.usefixtures("database")
def test_each_step_of_an_integration_is_written_down():
    partner = person(Role.PARTNER)
    with transaction() as work:
        first = describe(work, partner, "Cinema")
        describe(work, partner, "Cinema Two")
        key = service.generate(work, partner, first, KeyKind.PRODUCTION)[1].id
        platforms.complete(work, partner, first)
        platforms.complete(work, partner, first)
        second = describe(work, partner, "Music")
        platforms.cancel(work, partner)
    steps = [
        ("platform_created", first),
        ("platform_changed", first),
        ("key_generated", key),
        ("integration_completed", first),
        ("platform_created", second),
        ("platform_cancelled", second),
    ]
    assert written_down(partner.id) == [("account", *step) for step in steps]
