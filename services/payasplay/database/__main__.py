"""Bring the database up to date: ``python -m payasplay.database``."""

from payasplay import logs, planting
from payasplay.database.engine import engine
from payasplay.database.migrate import upgrade

logs.configure("migrations")
upgrade(engine())
planting.plant("migrations")
logs.logger("migrations").info("database is up to date")
