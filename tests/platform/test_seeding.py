"""Seeds by category: made once, sound, and refused where real people are; and what a migration does to them."""

import pytest
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from payasplay.database.engine import engine
from payasplay.database.migrate import differences, downgrade, upgrade
from payasplay.database.models import metadata
from payasplay.ledger import audit
from payasplay.seeding import __main__ as command
from payasplay.seeding.categories import ALLOWED, Category, SeedsForbidden, check, sow
from payasplay.settings import Environment

# Filled by the outside world alone: by browsers half-way through a sign-in, a card that is charged, and reports.
NOT_SOWN = {"sign_in_challenges", "auto_topup_runs", "reported_sessions"}


@pytest.fixture
def own_database(database, request):
    """A database of the test's own, up to date and empty."""
    name = f"seeds_{abs(hash(request.node.name))}"
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    other = create_engine(make_url(str(engine().url.render_as_string(hide_password=False))).set(database=name))
    upgrade(other)
    yield other
    other.dispose()


def sown(other: Engine, category: Category) -> list[str]:
    with Session(other, expire_on_commit=False) as session, session.begin():
        return sow(session, category)


def counts(other: Engine) -> dict[str, int]:
    tables = set(inspect(other).get_table_names()) & set(metadata.tables)
    with other.connect() as connection:
        return {each: connection.scalar(text(f"SELECT count(*) FROM {each}")) for each in sorted(tables)}


def problems(other: Engine) -> list[str]:
    with Session(other) as session:
        return audit.problems(session)


@pytest.mark.parametrize("category", Category)
def test_sowing_again_changes_nothing(own_database, category):
    sown(own_database, category)
    before = counts(own_database)
    assert before["contents"] >= 12
    sown(own_database, category)
    assert counts(own_database) == before
    assert problems(own_database) == []


def test_the_test_seeds_have_a_row_of_each_kind(own_database):
    sown(own_database, Category.TEST)
    assert {table for table, count in counts(own_database).items() if not count} == NOT_SOWN


@pytest.mark.parametrize("environment", Environment)
@pytest.mark.parametrize("category", Category)
def test_each_category_knows_where_it_belongs(category, environment):
    if environment in ALLOWED[category]:
        check(category, environment)
    else:
        with pytest.raises(SeedsForbidden, match=environment):
            check(category, environment)


def test_production_and_whatever_nobody_knows_take_none():
    assert all(Environment.PRODUCTION not in allowed for allowed in ALLOWED.values())
    with pytest.raises(SeedsForbidden):
        check(Category.DEMO, "prod")


def test_the_command_refuses_production_before_it_looks_at_anything(monkeypatch, capsys):
    monkeypatch.setenv("PAP_ENVIRONMENT", "production")
    monkeypatch.setenv("PAP_DATABASE_URL", "nowhere")
    assert command.main(["demo"]) == 1
    assert "not for this environment" in capsys.readouterr().err


def test_migrations_down_and_up_again_keep_what_older_schemas_know(own_database):
    sown(own_database, Category.TEST)
    full = left = counts(own_database)
    for revision in ("0007", "0006", "0005", "0004", "0003", "0002", "0001"):
        downgrade(own_database, revision)
        left = counts(own_database)
        assert left["accounts"] == full["accounts"], revision
        # Nothing is lost but what has no table any more.
        assert {table: full[table] for table in left} == left, revision
    upgrade(own_database)
    assert differences(own_database) == []
    again = counts(own_database)
    assert {table: again[table] for table in left} == left
    with own_database.connect() as connection:
        # Whoever was there before the introduction came is not shown it.
        assert connection.scalar(text("SELECT count(*) FROM accounts WHERE onboarding_completed_at IS NULL")) == 0


def test_people_without_an_address_keep_the_schema_where_it_is(own_database):
    sown(own_database, Category.TEST)
    with own_database.begin() as connection:
        connection.execute(text("UPDATE accounts SET email = NULL, password_hash = NULL WHERE email LIKE 'omid@%'"))
    downgrade(own_database, "0005")
    before = counts(own_database)
    with pytest.raises(IntegrityError, match="email"):
        downgrade(own_database, "0004")
    assert counts(own_database) == before
    upgrade(own_database)
    assert differences(own_database) == []
