"""What settlement needs when a worker starts."""

from payasplay.database.engine import transaction
from payasplay.settlement.tasks import look_later


def begin() -> None:
    """See to it that somebody looks around for runs that never were."""
    with transaction() as session:
        look_later(session)
