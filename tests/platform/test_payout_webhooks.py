"""The payout provider's webhooks about one payout wait for each other; those about others do not wait for them."""

import hashlib
import hmac
import json
import time
from uuid import UUID

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from payasplay.api.app import create_app
from payasplay.database.engine import transaction
from payasplay.ids import new_id

_LOCKS = text("""
    SELECT lock FROM procrastinate_jobs WHERE args->'arguments'->>'event_id' = ANY(:events) ORDER BY id
""")


def send(api: TestClient, payout: UUID, kind: str) -> str:
    event = {"id": f"evt_{new_id().hex}", "type": kind, "data": {"object": {"reference": str(payout)}}}
    body, sent = json.dumps(event).encode(), int(time.time())
    signature = hmac.new(b"payouts_platform", b"%d.%s" % (sent, body), hashlib.sha256).hexdigest()
    headers = {"Payout-Signature": f"t={sent},v1={signature}"}
    assert api.post("/api/v1/webhooks/payouts", content=body, headers=headers).status_code == 200
    return str(event["id"])


@pytest.mark.usefixtures("database")
def test_news_of_a_payout_is_applied_in_the_order_in_which_it_came() -> None:
    one, other = new_id(), new_id()
    with TestClient(create_app()) as api:
        events = [
            send(api, *news) for news in ((one, "payout.completed"), (one, "payout.failed"), (other, "payout.failed"))
        ]
    with transaction() as session:
        locks = session.scalars(_LOCKS, {"events": events}).all()
    assert locks == [f"payout {one}", f"payout {one}", f"payout {other}"]
