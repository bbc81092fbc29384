"""The migrations make what the models say, to the letter: what alembic does not compare, the database tells itself."""

import pytest
from sqlalchemy import Engine, TextClause, create_engine, text
from sqlalchemy.engine import make_url

from payasplay.database.engine import engine
from payasplay.database.migrate import differences
from payasplay.database.models import metadata

_CONSTRAINTS = text("""
    SELECT conrelid::regclass::text AS table, conname, pg_get_constraintdef(oid) AS says FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 't'""")
_INDEXES = text("SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'")
_COLUMNS = text("""
    SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity FROM information_schema.columns
    WHERE table_schema = 'public'""")


@pytest.fixture
def made_of_models(database, request):
    """A database that the models made, without a migration."""
    name = f"of_models_{abs(hash(request.node.name))}"
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    other = create_engine(make_url(engine().url.render_as_string(hide_password=False)).set(database=name))
    metadata.create_all(other)
    yield other
    other.dispose()


def told(which: Engine, query: TextClause) -> set[tuple[object, ...]]:
    with which.connect() as connection:
        rows = connection.execute(query)
        return {tuple(row) for row in rows if str(row[0]) in metadata.tables}


@pytest.mark.parametrize("query", [_CONSTRAINTS, _INDEXES, _COLUMNS], ids=["constraints", "indexes", "columns"])
def test_models_and_migrations_make_the_same(made_of_models, query):
    by_models, by_migrations = told(made_of_models, query), told(engine(), query)
    assert len(by_models) > 50
    assert by_migrations == by_models


def test_a_check_that_is_missing_is_seen(made_of_models):
    with made_of_models.begin() as connection:
        connection.execute(text("ALTER TABLE topups DROP CONSTRAINT ck_topups_amount_is_positive"))
    (found,) = differences(made_of_models)
    assert found[0] == "add_constraint"
    assert found[1].name == "ck_topups_amount_is_positive"
