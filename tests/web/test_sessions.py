"""The session: its cookie, its new id at every change of who it belongs to, its end, its tokens."""

import threading
from collections.abc import Callable
from datetime import timedelta
from http.cookies import SimpleCookie

import pytest
from redis import Redis

from payasplay.client.tokens import Tokens
from payasplay.settings import Settings
from payasplay.web.sessions import COOKIE, SessionStore
from payasplay.web.settings import WebSettings
from tests.web.fake_api import PASSWORD, FakeApi
from tests.web.visitor import Visitor, hidden_fields

SECRET = "a secret for tests of at least 32 characters"


def test_the_cookie_can_be_read_by_nobody_else(visitor: Visitor) -> None:
    cookies = SimpleCookie(visitor.open("/").headers["set-cookie"])
    cookie = cookies[COOKIE]
    assert COOKIE.startswith("__Host-")
    assert cookie["secure"]
    assert cookie["httponly"]
    assert (cookie["samesite"], cookie["path"], cookie["domain"]) == ("Lax", "/", "")
    assert len(cookie.value) >= 43


def test_a_browser_keeps_its_session_from_page_to_page(visitor: Visitor) -> None:
    visitor.open("/")
    first = visitor.cookie
    answer = visitor.open("/sign-in")
    assert "set-cookie" not in answer.headers
    assert visitor.cookie == first


def test_files_and_health_make_no_session(visitor: Visitor) -> None:
    for path in ("/health", "/static/nothing.css"):
        answer = visitor.open(path)
        assert path != "/health" or "set-cookie" not in answer.headers


def test_signing_in_gives_a_new_id_and_the_old_one_is_worth_nothing(
    new_visitor: Callable[..., Visitor], api: FakeApi
) -> None:
    victim, attacker = new_visitor(), new_visitor()
    victim.open("/sign-in")
    planted = str(victim.cookie)
    victim.sign_in(api.person())
    assert victim.cookie != planted
    assert victim.open("/wallet").status_code == 200
    attacker.http.cookies.set(COOKIE, planted)
    assert attacker.open("/wallet").headers["location"].startswith("/sign-in")


def test_signing_in_as_somebody_else_ends_the_session_before(new_visitor: Callable[..., Visitor], api: FakeApi) -> None:
    visitor, left_open = new_visitor(), new_visitor()
    visitor.sign_in(api.person(name="Ada"))
    left_open.http.cookies.set(COOKIE, str(visitor.cookie))
    token = hidden_fields(visitor.open("/wallet").text, "/sign-out")["csrf_token"]
    form = {"csrf_token": token, "email": api.person(name="Grace").email, "password": PASSWORD, "next": "/wallet"}
    assert visitor.http.post("/sign-in", data=form).status_code == 303
    assert "Grace" in visitor.open("/wallet").text
    assert left_open.open("/wallet").status_code == 303
    # At the API as well: it lists no session that nobody is in any more.
    assert [person.name for person in api.refresh.values()] == ["Grace"]


def test_signing_out_ends_the_session_here_and_at_the_api(new_visitor: Callable[..., Visitor], api: FakeApi) -> None:
    visitor, thief = new_visitor(), new_visitor()
    visitor.sign_in(api.person())
    thief.http.cookies.set(COOKIE, str(visitor.cookie))
    assert thief.open("/wallet").status_code == 200
    answer = visitor.submit("/wallet", action="/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "You are signed out." in visitor.open("/").text
    assert "You are signed out." not in visitor.open("/").text
    assert len(api.called("/auth/signout")) == 1
    assert thief.open("/wallet").status_code == 303
    assert api.refresh == {}


def test_the_store_holds_no_cookie_and_forgets_idle_sessions(
    visitor: Visitor, api: FakeApi, valkey: Redis, settings: WebSettings
) -> None:
    valkey.flushdb()
    visitor.sign_in(api.person())
    (key,) = valkey.keys("pap:web:session:*")
    assert str(visitor.cookie).encode() not in key
    assert 0 < valkey.ttl(key) <= settings.session_idle_minutes * 60
    valkey.expire(key, 5)
    visitor.open("/wallet")
    assert valkey.ttl(key) > 5
    valkey.delete(key)
    assert visitor.open("/wallet").headers["location"] == "/sign-in?next=%2Fwallet"


def test_a_session_is_kept_as_long_as_its_refresh_token_is_good() -> None:
    idle = WebSettings.model_fields["session_idle_minutes"].default
    assert timedelta(minutes=idle) == timedelta(days=Settings.model_fields["refresh_token_days"].default)


def test_an_expired_access_token_is_renewed_once_unseen(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    api.expire_access_tokens()
    assert visitor.open("/wallet").status_code == 200
    assert visitor.open("/wallet").status_code == 200
    assert api.refreshes == 1


def test_a_session_that_the_api_has_ended_leads_to_sign_in_with_a_new_id(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    ended = visitor.cookie
    api.expire_access_tokens()
    api.refresh.clear()
    answer = visitor.open("/wallet/transactions?type=topup")
    assert answer.headers["location"] == "/sign-in?next=%2Fwallet%2Ftransactions%3Ftype%3Dtopup"
    assert visitor.cookie != ended
    assert "Your session has ended" in visitor.open(answer.headers["location"]).text


def test_of_many_at_once_one_renews(valkey: Redis) -> None:
    """The lock is in Valkey: two stores are two processes."""
    stores = [SessionStore(valkey, SECRET, idle_seconds=60) for _ in range(2)]
    session = stores[0].start()
    stores[0].remember_locale(session, "en")
    inside, most = [0], [0]
    counting = threading.Lock()

    def renew(store: SessionStore) -> None:
        with store.tokens(session).lock():
            with counting:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            store.tokens(session).set(Tokens("a", "r"))
            with counting:
                inside[0] -= 1

    threads = [threading.Thread(target=renew, args=(stores[number % 2],)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert stores[1].tokens(session).get() == Tokens("a", "r")


def test_a_renewal_that_ends_after_the_sign_out_brings_nothing_back(valkey: Redis) -> None:
    store = SessionStore(valkey, SECRET, idle_seconds=60)
    session = store.start()
    store.remember_locale(session, "fa")
    tokens = store.tokens(session)
    store.end(session)
    tokens.set(Tokens("late", "later"))
    assert tokens.get() is None
    assert store.load(session.id) is not None
    assert store.load(session.id).member is None  # type: ignore[union-attr]


@pytest.mark.parametrize("cookie", [None, "", "short", "x" * 44, "../" * 14 + "x", "é" * 43, "*" * 43])
def test_a_malformed_cookie_is_no_session(valkey: Redis, cookie: str | None) -> None:
    assert SessionStore(valkey, SECRET, idle_seconds=60).load(cookie) is None


def test_no_token_of_the_api_is_in_any_page(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    for path in ("/", "/wallet", "/wallet/top-up", "/wallet/transactions"):
        answer = visitor.open(path)
        for secret in (*api.access, *api.refresh):
            assert secret not in answer.text + str(answer.headers)
