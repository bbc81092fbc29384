"""Unsubscribe links: signed, for one account and one kind, good for nothing else."""

from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from starlette.testclient import TestClient

from payasplay.accounts import tokens
from payasplay.accounts.models import Account
from payasplay.database.engine import transaction
from payasplay.ids import new_id
from payasplay.notifications import preferences, unsubscribe
from payasplay.notifications.schemas import Channel, NotificationKind
from payasplay.settings import settings

from .conftest import bearer

PATH = "/api/v1/notifications/unsubscribe"


def token_of(account: Account, kind: NotificationKind = NotificationKind.SETTLEMENT) -> str:
    return parse_qs(urlsplit(unsubscribe.link(account.id, kind)).query)["token"][0]


def mailed_kinds(account: Account) -> set[NotificationKind]:
    with transaction() as session:
        return {kind for kind in NotificationKind if Channel.EMAIL in preferences.wants(session, account.id, kind)}


def signed(account: Account, key: str = "", algorithm: str = "HS256", **changes: object) -> str:
    claims = {"iss": "pay-as-play", "aud": unsubscribe.AUDIENCE, "sub": str(account.id), "kind": "settlement"}
    return jwt.encode(claims | changes, key or settings().jwt_secret.get_secret_value(), algorithm=algorithm)


def test_it_stops_one_kind_of_one_account_and_may_be_used_again(api: TestClient, account: Account):
    before = mailed_kinds(account)
    for _ in range(2):
        answer = api.post(PATH, json={"token": token_of(account)})
        assert answer.json()["data"] == {"kind": "settlement"}
    assert before - mailed_kinds(account) == {NotificationKind.SETTLEMENT}


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
def test_no_other_token_stops_anything(api: TestClient, account: Account):
    head, body, signature = token_of(account).split(".")
    _, other_body, _ = token_of(account, NotificationKind.PAYMENT).split(".")
    bad = {
        "another kind under the signature": f"{head}.{other_body}.{signature}",
        "no signature": f"{head}.{body}.",
        "signed with another key": signed(account, key="another secret of at least 32 characters"),
        "not signed at all": jwt.encode({"sub": str(account.id)}, "", algorithm="none"),
        "signed with another algorithm": signed(account, algorithm="HS512"),
        "for another audience": signed(account, aud=tokens.AUDIENCE),
        "an access token": bearer(account).removeprefix("Bearer "),
        "an unknown kind": signed(account, kind="everything"),
        "no account's id": signed(account, sub="somebody"),
        "nobody's account": signed(account, sub=str(new_id())),
        "noise": "x" * 40,
    }
    before = mailed_kinds(account)
    for what, token in bad.items():
        assert api.post(PATH, json={"token": token}).status_code == 400, what
    assert mailed_kinds(account) == before


def test_the_link_opens_nothing_else(api: TestClient, account: Account):
    answer = api.get("/api/v1/users/me", headers={"Authorization": f"Bearer {token_of(account)}"})
    assert answer.status_code == 401


@pytest.mark.parametrize("body", [{}, {"token": ""}, {"token": "x" * 1001}, {"token": "x" * 40, "kind": "payment"}])
def test_a_malformed_request_is_refused(api: TestClient, database: None, body: dict[str, str]):
    assert api.post(PATH, json=body).status_code == 400
