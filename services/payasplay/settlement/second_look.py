"""Before a settlement is paid again: how do its failed payouts stand at the provider, who may have paid since?"""

from uuid import UUID

from payasplay.accounts import repository as accounts
from payasplay.clock import now_for
from payasplay.database.engine import transaction
from payasplay.errors import PayoutProviderUnavailable
from payasplay.logs import logger
from payasplay.payouts import provider
from payasplay.payouts import repository as payout_repository
from payasplay.payouts import service as payouts
from payasplay.payouts.models import Payout
from payasplay.payouts.schemas import PayoutStatus
from payasplay.settlement import repository

log = logger(__name__)


def was_paid(partner_id: UUID, settlement_id: UUID) -> bool:
    """Ask the provider about each try that has failed; where one was paid after all, the settlement is completed.

    It manages its own transactions: none is open while the provider is asked.

    Raises:
        NotFound: there is no such settlement, or it is somebody else's.
        PayoutProviderUnavailable: not known; nothing may be paid again then.
    """
    with transaction() as session:
        stands = repository.owned(session, partner_id, settlement_id).payout
        failed = [payout for _number, payout in repository.tries(session, settlement_id)]
    # Whom the provider refused at once has no number there, and was never paid.
    known = [payout for payout in failed if payout.provider_id] if stands.status == PayoutStatus.FAILED else []
    return any(_was_paid(payout) for payout in known)


def _was_paid(payout: Payout) -> bool:
    standing = provider.look(payout)
    if standing.status == "failed":
        return False
    if standing.status != "completed":
        raise PayoutProviderUnavailable(f"the payout provider is at work on {payout.id} again")
    with transaction() as session:
        locked = payout_repository.lock(session, payout.id)
        if locked is None:
            raise LookupError(f"payout {payout.id} is gone")
        outcome = payouts.complete(session, locked, now_for(accounts.existing(session, payout.account_id)))
    log.info("payout compared before it is tried again", payout_id=str(payout.id), outcome=outcome)
    return True
