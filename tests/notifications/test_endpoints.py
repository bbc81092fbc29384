"""Notifications over HTTP: whose they are, what is refused, what is counted."""

from uuid import UUID

import pytest
from starlette.testclient import TestClient

from payasplay.accounts import repository as accounts
from payasplay.accounts import service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.notifications.schemas import NotificationKind

from .conftest import bearer, tell

PATH = "/api/v1/notifications"


@pytest.fixture
def somebody_else(database: None) -> dict[str, str]:
    person = service.new_account(
        email=f"{new_id().hex}@example.test", name="Eve", locale=Locale.ENGLISH, role=Role.USER, password=None
    )
    with transaction() as session:
        accounts.add(session, person)
    return {"Authorization": bearer(person)}


def test_nobody_is_told_without_signing_in(api: TestClient):
    for method, path in (("GET", ""), ("PUT", "/read-all"), ("GET", "/settings"), ("PUT", "/settings")):
        assert api.request(method, f"{PATH}{path}").status_code == 401, path


def test_anothers_are_not_there(signed_in: TestClient, account: Account, somebody_else: dict[str, str]):
    one: UUID = tell(account)
    assert signed_in.get(PATH, headers=somebody_else).json()["data"]["unreadCount"] == 0
    assert signed_in.put(f"{PATH}/{one}/read", headers=somebody_else).status_code == 404
    assert signed_in.delete(f"{PATH}/{one}", headers=somebody_else).status_code == 404
    assert signed_in.put(f"{PATH}/read-all", headers=somebody_else).json()["data"]["count"] == 0
    assert signed_in.get(PATH).json()["data"]["unreadCount"] == 1


def test_reading_and_deleting_are_counted_once(signed_in: TestClient, account: Account):
    one, two = tell(account), tell(account)
    first = signed_in.put(f"{PATH}/{one}/read").json()["data"]["readAt"]
    assert signed_in.put(f"{PATH}/{one}/read").json()["data"]["readAt"] == first
    assert signed_in.get(PATH, params={"read": "true"}).json()["data"]["unreadCount"] == 1
    assert signed_in.delete(f"{PATH}/{two}").status_code == 204
    assert signed_in.delete(f"{PATH}/{two}").status_code == 404
    assert signed_in.put(f"{PATH}/{two}/read").status_code == 404
    body = signed_in.get(PATH).json()["data"]
    assert (body["unreadCount"], body["pagination"]["total"]) == (0, 1)


@pytest.mark.parametrize(
    "query", [{"kind": "banana"}, {"read": "maybe"}, {"page": 0}, {"limit": 101}, {"q": "x" * 101}]
)
def test_a_query_out_of_range_is_refused(signed_in: TestClient, query: dict[str, str]):
    assert signed_in.get(PATH, params=query).json()["error"]["code"] == "VALIDATION_ERROR"


@pytest.mark.parametrize(
    ("low", "field", "code"),
    [
        ({"amount": "0.99"}, "lowBalance.amount", "too_small"),
        ({"amount": "1000.01"}, "lowBalance.amount", "too_large"),
        ({"amount": 10}, "lowBalance.amount", "not_an_amount"),
        ({"minutes": 0}, "lowBalance.minutes", "too_small"),
        ({"minutes": 601}, "lowBalance.minutes", "too_large"),
        ({"minutes": "10"}, "lowBalance.minutes", "wrong_type"),
        ({"unit": "hours"}, "lowBalance.unit", "invalid"),
        ({"email": "x@example.test"}, "lowBalance.email", "unknown_field"),
    ],
)
def test_settings_that_cannot_be_are_refused_and_change_nothing(
    signed_in: TestClient, low: dict[str, object], field: str, code: str
):
    before = signed_in.get(f"{PATH}/settings").json()
    body = {"preferences": [], "lowBalance": {"unit": "money", "amount": "10.00", "minutes": 10, **low}}
    answer = signed_in.put(f"{PATH}/settings", json=body)
    assert answer.status_code == 400
    assert [(one["field"], one["code"]) for one in answer.json()["error"]["details"]] == [(field, code)]
    assert signed_in.get(f"{PATH}/settings").json() == before


def test_a_kind_is_chosen_once(signed_in: TestClient):
    one = {"kind": "payment", "inApp": True, "email": False}
    body = {"preferences": [one, one], "lowBalance": {"unit": "money", "amount": "10.00", "minutes": 10}}
    assert signed_in.put(f"{PATH}/settings", json=body).status_code == 400


def test_what_is_off_on_the_pages_is_not_listed_or_counted(signed_in: TestClient, account: Account):
    tell(account, NotificationKind.PROMOTIONAL, variant="offer", offer="x", until="2026-12-01")
    body = signed_in.get(PATH).json()["data"]
    assert (body["unreadCount"], body["items"]) == (0, [])
