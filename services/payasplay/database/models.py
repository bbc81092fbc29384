"""Every table of the platform in one place, for migrations and for whoever compares them with the models."""

from payasplay.accounts import models as accounts
from payasplay.api import idempotency
from payasplay.database.base import Base
from payasplay.ledger import models as ledger
from payasplay.wallet import models as wallet

MODULES = (accounts, ledger, wallet, idempotency)
metadata = Base.metadata
