"""Rows of somebody in the tables that the hot calls read."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from fastapi.testclient import TestClient

from payasplay.accounts import repository as accounts
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.lms.models import LmsConnection, LmsCourse, LmsLesson
from payasplay.seeding import histories
from tests.security.people import Guest

ENDED = datetime(2026, 3, 2, 12, tzinfo=UTC).isoformat()


def fill_consumer(http: TestClient, guest: Guest, count: int) -> None:
    """So many notifications, sessions with their movements, and courses."""
    told = {"kind": "payment", "variant": "topup_completed", "params": {"amount": "100"}}
    http.post("/test/notifications", json=told | {"accountId": guest.id, "times": count}).raise_for_status()
    content = UUID(_content(http))
    with transaction() as work:
        account = accounts.existing(work, UUID(guest.id))
        for number in range(count):
            histories.play(work, account, content, now() - timedelta(hours=count - number), 60)
    _learn(UUID(guest.id), count)


def fill_partner(http: TestClient, guest: Guest, count: int) -> None:
    """So many sessions that were earned, and platforms."""
    for _ in range(count):
        earned = {"partnerId": guest.id, "endedAt": ENDED, "charge": "1.00"}
        http.post("/test/settlement/earnings", json=earned).raise_for_status()
        body = {"platformType": "video", "platformName": f"P {new_id().hex[-8:]}"}
        platform = guest.call("PUT", "/partner/draft/platform", json=body).json()["data"]["platform"]["id"]
        guest.call("POST", f"/partner/platforms/{platform}/keys", json={"kind": "production"}).raise_for_status()
        guest.call("POST", f"/partner/platforms/{platform}/complete").raise_for_status()


def _content(http: TestClient) -> str:
    partner = Guest.join(http, role="partner")
    body = {"partnerId": partner.id, "title": f"Q {new_id().hex}", "pricePerMinute": "0.1000"}
    content: str = http.post("/test/contents", json=body).json()["data"]["id"]
    return content


def _learn(account_id: UUID, count: int) -> None:
    with transaction() as work:
        connection = LmsConnection(
            id=new_id(),
            account_id=account_id,
            kind="moodle",
            base_url=f"https://{new_id().hex}.example",
            token=b"sealed",
            site_name="School",
            learner_id="7",
            learner_name="Sara",
            status="ok",
            schedule="off",
            connected_at=now(),
        )
        work.add(connection)
        work.flush()
        for number in range(count):
            course = LmsCourse(
                id=new_id(),
                connection_id=connection.id,
                account_id=account_id,
                external_id=str(number),
                title=f"Course {number}",
                summary="",
                search_text=f"course {number}",
                state="active",
                selected=True,
                completed=False,
                sync_status="synced",
                synced_at=now(),
            )
            work.add(course)
            work.flush()
            about = {"course_id": course.id, "position": 1, "state": "complete", "tracked": True}
            work.add(LmsLesson(id=new_id(), external_id="1", title="One", completed_at=now(), **about))
