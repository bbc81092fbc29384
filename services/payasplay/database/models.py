"""Every table of the platform in one place, for migrations and for whoever compares them with the models."""

from payasplay.api import idempotency
from payasplay.database.base import Base
from payasplay.domains import modules

MODULES = (*modules("models"), idempotency)
metadata = Base.metadata
