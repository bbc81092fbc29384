"""Refresh tokens: one use each; what a thief does with a used one ends the session for both."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import text

from payasplay.database.engine import engine
from tests.security.conftest import PASSWORD


def test_each_use_gives_a_new_one(omid):
    answer = omid.renew()
    assert answer.status_code == 200
    assert answer.json()["data"]["refreshToken"] != omid.refresh


def test_a_used_one_ends_the_whole_family(omid):
    newer = omid.renew().json()["data"]
    omid.wait(11)
    assert omid.renew().status_code == 401
    assert omid.renew(newer["refreshToken"]).status_code == 401
    assert omid.call("GET", "/users/me", token=newer["accessToken"]).status_code == 401


def test_two_at_once_are_one_user(omid):
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: omid.renew(), range(4)))
    assert [answer.status_code for answer in answers] == [200] * 4
    tokens = {answer.json()["data"]["refreshToken"] for answer in answers}
    assert len(tokens) == 4
    assert all(omid.renew(token).status_code == 200 for token in tokens)


def test_the_grace_is_ten_seconds_of_the_accounts_time(omid):
    omid.wait(0)
    newer = omid.renew().json()["data"]
    omid.wait(9)
    assert omid.renew().status_code == 200
    omid.wait(1)
    assert omid.renew().status_code == 401
    assert omid.renew(newer["refreshToken"]).status_code == 401


def test_one_family_ends_and_the_other_stays(omid):
    other = omid.http.post("/auth/signin", json={"email": omid.email, "password": PASSWORD}).json()["data"]
    omid.renew()
    omid.wait(11)
    assert omid.renew().status_code == 401
    assert omid.renew(other["refreshToken"]).status_code == 200


def test_it_lasts_seven_days_of_the_accounts_time(omid):
    omid.wait(0)
    fresh = omid.renew().json()["data"]["refreshToken"]
    omid.wait(7 * 24 * 3600 - 1)
    assert omid.renew(fresh).status_code == 200
    late = omid.renew(fresh).json()["data"]["refreshToken"]
    omid.wait(7 * 24 * 3600)
    assert omid.renew(late).status_code == 401


def test_only_sessions_that_can_be_renewed_are_listed(omid):
    omid.wait(0)
    omid.renew()
    omid.wait(7 * 24 * 3600)
    here = omid.http.post("/auth/signin", json={"email": omid.email, "password": PASSWORD}).json()["data"]
    (listed,) = omid.call("GET", "/users/me/sessions", token=here["accessToken"]).json()["data"]["sessions"]
    assert listed["current"]


def test_signing_out_everywhere_ends_all_of_them(omid):
    other = omid.http.post("/auth/signin", json={"email": omid.email, "password": PASSWORD}).json()["data"]
    assert omid.call("POST", "/auth/signout-everywhere").status_code == 204
    assert omid.renew().status_code == omid.renew(other["refreshToken"]).status_code == 401
    assert omid.call("GET", "/users/me", token=other["accessToken"]).status_code == 401


def test_a_changed_password_ends_the_others_and_keeps_this_one(omid):
    other = omid.http.post("/auth/signin", json={"email": omid.email, "password": PASSWORD}).json()["data"]
    body = {"currentPassword": PASSWORD, "newPassword": "another horse altogether"}
    assert omid.call("PUT", "/users/me/password", json=body).status_code == 204
    assert omid.renew(other["refreshToken"]).status_code == 401
    assert omid.renew().status_code == 200


def test_the_database_knows_only_hashes(omid):
    with engine().connect() as connection:
        rows = connection.execute(text("SELECT CAST(refresh_tokens AS text) FROM refresh_tokens")).scalars().all()
        hashes = connection.scalar(
            text("SELECT password_hash FROM accounts WHERE email = :email"), {"email": omid.email}
        )
    assert rows
    assert not any(omid.refresh in row for row in rows)
    assert hashes.startswith("$argon2id$")
