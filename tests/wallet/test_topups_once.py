"""A top-up whose answer was lost, and whose money has come meanwhile: asked again, it is what it is."""

import pytest

from payasplay.database.engine import transaction
from payasplay.payments import provider
from payasplay.wallet import endpoints, repository, tasks
from payasplay.wallet.schemas import TopUpIn, TopUpStatus

KEY = "a-key-of-a-top-up"


@pytest.fixture
def charged(monkeypatch):
    """How often the provider was asked to charge."""
    asked: list[object] = []

    def charge(**about: object) -> provider.Accepted:
        asked.append(about["topup_id"])
        return provider.Accepted("pi_once")

    monkeypatch.setattr(provider, "charge", charge)
    return asked


@pytest.mark.usefixtures("sound_ledger")
def test_what_is_completed_stays_so(owner, charged):
    data = TopUpIn.model_validate({"amount": "25.00", "paymentMethod": "pm_card"})
    first = endpoints._top_up(owner.id, KEY, data)
    with transaction() as work:
        topup = repository.lock_topup(work, first.id)
        assert topup is not None
        assert tasks._credit(work, topup, "pi_once", 2_500) == "credited"
    again = endpoints._top_up(owner.id, KEY, data)
    assert (again.id, again.status, again.credited) == (first.id, TopUpStatus.COMPLETED, 2_500)
    assert charged == [first.id]


def test_one_that_failed_may_be_tried_again(owner, charged):
    data = TopUpIn.model_validate({"amount": "25.00", "paymentMethod": "pm_card"})
    first = endpoints._top_up(owner.id, KEY, data)
    endpoints._fail(first.id, "card_declined", "No.")
    assert endpoints._top_up(owner.id, KEY, data).status == TopUpStatus.PROCESSING
    assert charged == [first.id, first.id]
