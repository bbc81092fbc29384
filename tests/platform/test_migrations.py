"""The schema: what the models say is what the migrations make, and the way down works."""

from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import make_url

from payasplay.database.engine import engine
from payasplay.database.migrate import differences, downgrade, upgrade


def test_models_and_migrations_agree(database: None):
    assert differences(engine()) == []


def test_up_down_and_up_again_leaves_nothing_and_misses_nothing(database: None):
    name = "up_and_down"
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    other = create_engine(make_url(str(engine().url.render_as_string(hide_password=False))).set(database=name))
    try:
        upgrade(other)
        tables = set(inspect(other).get_table_names())
        downgrade(other)
        assert set(inspect(other).get_table_names()) == {"alembic_version"}
        with other.connect() as connection:
            left = connection.scalars(
                text("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
            ).all()
        assert left == []
        upgrade(other)
        assert set(inspect(other).get_table_names()) == tables
        assert differences(other) == []
    finally:
        other.dispose()
