"""Migrations: ``upgrade``, ``downgrade`` and ``differences`` between the models and the database."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine

from payasplay.database.models import metadata

# The job queue's tables come with its own library.
FOREIGN_PREFIX = "procrastinate_"
# Checks too, by name: alembic asks for a naming convention before one does that, and there is one (``base.NAMING``).
_COMPARED = ("alembic.autogenerate.*", "alembic.ext.checkconstraint_byname")


def _config(engine: Engine) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database to a revision."""
    command.upgrade(_config(engine), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take the database back to a revision."""
    command.downgrade(_config(engine), revision)


def is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _compare_to: object) -> bool:  # noqa: FBT001
    """Whether the models are meant to describe a database object (alembic's ``include_object``)."""
    return not (kind == "table" and name is not None and name.startswith(FOREIGN_PREFIX))


def differences(engine: Engine) -> list[Any]:
    """What the models have and the migrations do not, or the other way round; empty where they agree."""
    with engine.connect() as connection:
        options = {"include_object": is_ours, "compare_type": True, "autogenerate_plugins": _COMPARED}
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, metadata))
