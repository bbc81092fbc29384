"""No answer tells whether an address is known: neither its words nor the work behind it.

Time is not measured: on a busy machine that would fail for no reason, or pass for none. What takes time is counted
instead: the hashes that are made or verified, and the statements that the database gets, in their order.
"""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from argon2 import PasswordHasher
from sqlalchemy import event

from payasplay.database.engine import engine
from tests.security.conftest import PASSWORD

SECRET_FREE = re.compile(r"\s+")


@contextmanager
def work(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    done: list[str] = []

    def counting(name):
        real = getattr(PasswordHasher, name)

        def counted(self, *given):
            done.append(f"argon2 {name}")
            return real(self, *given)

        return counted

    def statement(_connection, _cursor, text, *_):
        done.append(SECRET_FREE.sub(" ", text))

    with monkeypatch.context() as patch:
        for name in ("hash", "verify"):
            patch.setattr(PasswordHasher, name, counting(name))
        event.listen(engine(), "before_cursor_execute", statement)
        yield done
        event.remove(engine(), "before_cursor_execute", statement)


def unknown():
    return f"{secrets.token_hex(8)}@example.test"


def without_ids(body):
    return {name: value for name, value in body.items() if name != "requestId"}


def ask(http, monkeypatch, path, body):
    with work(monkeypatch) as done:
        answer = http.post(path, json=body)
    return answer.status_code, without_ids(answer.json()), done


@pytest.fixture(autouse=True)
def warm(omid):
    """What a process does once (its own hash for nobody) is not work for an address."""
    omid.http.post("/auth/signin", json={"email": unknown(), "password": PASSWORD})


def test_signing_in(omid, monkeypatch):
    known = ask(omid.http, monkeypatch, "/auth/signin", {"email": omid.email, "password": "not the password"})
    nobody = ask(omid.http, monkeypatch, "/auth/signin", {"email": unknown(), "password": "not the password"})
    assert known == nobody
    assert known[0] == 401
    assert known[2].count("argon2 verify") == 1


def test_an_address_that_is_not_confirmed_is_told_to_its_owner_alone(omid):
    email = unknown()
    omid.http.post("/auth/signup", json={"email": email, "password": PASSWORD, "name": "Nika"}).raise_for_status()
    answers = [omid.http.post("/auth/signin", json={"email": email, "password": each}) for each in ("wrong", PASSWORD)]
    assert [answer.json()["error"]["code"] for answer in answers] == ["INVALID_CREDENTIALS", "EMAIL_NOT_VERIFIED"]


def test_signing_up_again_changes_nothing(omid):
    body = {"email": omid.email, "password": "another horse altogether", "name": "Somebody Else", "locale": "fa"}
    omid.http.post("/auth/signup", json=body).raise_for_status()
    theirs = {"email": omid.email, "password": body["password"]}
    assert omid.http.post("/auth/signin", json=theirs).status_code == 401
    me = omid.http.post("/auth/signin", json={"email": omid.email, "password": PASSWORD}).json()["data"]["account"]
    assert (me["name"], me["locale"]) == ("Omid", "en")


def test_signing_up(omid, monkeypatch):
    body = {"password": "another horse altogether", "name": "Nika"}
    known = ask(omid.http, monkeypatch, "/auth/signup", body | {"email": omid.email})
    new = ask(omid.http, monkeypatch, "/auth/signup", body | {"email": unknown()})
    assert known[:2] == new[:2]
    assert known[0] == 202
    assert [one.split("(")[0] for one in known[2]] == [one.split("(")[0] for one in new[2]]
    assert known[2].count("argon2 hash") == 1


def test_forgetting_the_password(omid, monkeypatch):
    known = ask(omid.http, monkeypatch, "/auth/forgot-password", {"email": omid.email})
    nobody = ask(omid.http, monkeypatch, "/auth/forgot-password", {"email": unknown()})
    assert known == nobody
    assert known[0] == 202


def test_having_the_confirming_mail_sent_again(omid, monkeypatch):
    known = ask(omid.http, monkeypatch, "/auth/confirmation-mail", {"email": omid.email})
    nobody = ask(omid.http, monkeypatch, "/auth/confirmation-mail", {"email": unknown()})
    assert known == nobody
    assert known[0] == 202


@pytest.mark.parametrize("password", ["short", "x" * 129, "1q2w3e4r5t6y"])
def test_a_password_that_is_refused_tells_nothing_either(omid, monkeypatch, password):
    body = {"password": password, "name": "Nika"}
    known = ask(omid.http, monkeypatch, "/auth/signup", body | {"email": omid.email})
    new = ask(omid.http, monkeypatch, "/auth/signup", body | {"email": unknown()})
    assert known == new
    assert known[0] == 400


def test_a_link_that_is_over_tells_no_more_than_one_that_never_was(omid):
    answers = [
        omid.http.post("/auth/reset-password", json={"token": token, "password": "another horse altogether"})
        for token in (omid.refresh, secrets.token_urlsafe(32))
    ]
    assert without_ids(answers[0].json()) == without_ids(answers[1].json())
