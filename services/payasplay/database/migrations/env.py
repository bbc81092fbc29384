"""How alembic reaches the database: through the engine that it is given (see ``payasplay.database.migrate``)."""

from alembic import context

from payasplay.database.migrate import is_ours
from payasplay.database.models import metadata

with context.config.attributes["engine"].connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, include_object=is_ours)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
