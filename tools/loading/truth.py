"""What must be true when the crowd has gone: the ledger holds, and each wallet has what its owner's own book says."""

from collections.abc import Iterator, Sequence

from payasplay.client import ServerError, TestingClient
from tools.loading.people import User

_PATIENCE = 30  # looks at the queue, of up to ten seconds each


def settle(testing: TestingClient) -> None:
    """Wait until all jobs that the crowd left are done: webhooks, receipts, payouts.

    Raises:
        ServerError: they do not end.
    """
    for looks_left in reversed(range(_PATIENCE)):
        try:
            testing.drain(timeout=60)
        except ServerError:
            if not looks_left:
                raise
        else:
            return


def problems(testing: TestingClient, users: Sequence[User]) -> Iterator[str]:
    """A sentence for each thing that is not true."""
    yield from testing.ledger_audit().problems
    for user in users:
        there = user.api.wallet.balance().balance
        if there != user.expected:
            yield f"the wallet of {user.id} holds {there}, by its owner's book {user.expected}"
