import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from payasplay.client import (
    ApiError,
    Client,
    InMemoryTokenStore,
    InvalidCredentials,
    NetworkError,
    NotSignedIn,
    ProtocolError,
    RateLimited,
    ServerError,
    SessionExpired,
    Tokens,
)

from .server import envelope, refusal, serving
from .world import ACCOUNT, BALANCE, TOP_UP, FakeTime, Script, failure, ok, signed_in, token_pair

EXPIRED = failure(401, "UNAUTHORIZED")
THREADS = 10


def bearers(script: Script) -> list[str | None]:
    return [request.headers.get("authorization") for request in script.requests]


def test_the_token_goes_with_every_call():
    script = Script(ok(BALANCE))
    script.client(tokens=signed_in()).wallet.balance()
    assert bearers(script) == ["Bearer access-1"]


def test_nothing_goes_where_nobody_is_signed_in():
    script = Script(EXPIRED)
    for tokens in (None, InMemoryTokenStore()):
        with pytest.raises(NotSignedIn) as caught:
            script.client(tokens=tokens).wallet.balance()
        assert type(caught.value) is NotSignedIn
    assert bearers(script) == [None, None]


def test_a_call_that_says_so_goes_without_the_token():
    script = Script(ok({}))
    script.client(tokens=signed_in()).request("GET", "/public", authenticated=False)
    assert bearers(script) == [None]


def test_an_authorization_of_the_callers_own_is_stronger():
    script = Script(ok({}))
    script.client(tokens=signed_in()).request("GET", "/things", headers={"Authorization": "Bearer forged"})
    assert bearers(script) == ["Bearer forged"]


def test_an_expired_token_is_renewed_once_and_the_call_goes_on():
    script, store = Script(EXPIRED, ok(token_pair()), ok(BALANCE)), signed_in()
    assert script.client(tokens=store).wallet.balance().balance == 1250
    assert script.paths == ["/api/v1/wallet/balance", "/api/v1/auth/refresh", "/api/v1/wallet/balance"]
    assert script.body(1) == {"refreshToken": "refresh-1"}
    assert bearers(script) == ["Bearer access-1", None, "Bearer access-2"]
    assert store.get() == Tokens("access-2", "refresh-2")


def test_a_post_without_key_goes_on_too_for_a_refused_call_did_nothing():
    script = Script(EXPIRED, ok(token_pair()), ok({"done": True}))
    answer = script.client(tokens=signed_in()).request("POST", "/things", json={"a": 1})
    assert answer.data == {"done": True}
    assert script.requests[0].content == script.requests[2].content


def test_a_payment_goes_on_with_the_same_key():
    script = Script(EXPIRED, ok(token_pair()), ok(TOP_UP, 201))
    script.client(tokens=signed_in()).wallet.top_up(2500, "pm_card_visa")
    assert script.requests[0].headers["idempotency-key"] == script.requests[2].headers["idempotency-key"]


def test_a_new_token_that_is_refused_too_is_not_renewed_again():
    script, store = Script(EXPIRED, ok(token_pair()), EXPIRED), signed_in()
    with pytest.raises(NotSignedIn) as caught:
        script.client(tokens=store).wallet.balance()
    assert not isinstance(caught.value, SessionExpired)
    assert script.paths.count("/api/v1/auth/refresh") == 1
    assert len(script.requests) == 3


@pytest.mark.parametrize("code", ["INVALID_CREDENTIALS"])
def test_another_kind_of_401_says_nothing_about_the_token(code):
    script = Script(failure(401, code))
    with pytest.raises(InvalidCredentials):
        script.client(tokens=signed_in()).request("POST", "/users/me/password", json={})
    assert len(script.requests) == 1


@pytest.mark.parametrize(
    "refused", [EXPIRED, failure(400, "VALIDATION_ERROR"), failure(403, "FORBIDDEN"), failure(401, "NEW_CODE")]
)
def test_where_the_api_refuses_to_renew_the_session_is_over(refused):
    script, store = Script(EXPIRED, refused), signed_in()
    with pytest.raises(SessionExpired) as caught:
        script.client(tokens=store).wallet.balance()
    assert store.get() is None
    assert caught.value.message_key == "error.SESSION_EXPIRED"
    assert caught.value.request_id == "server-request-1"
    assert len(script.requests) == 2


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (httpx.ConnectError("refused"), NetworkError),
        (failure(503, "AWAY"), ServerError),
        (failure(429, "RATE_LIMIT_EXCEEDED"), RateLimited),
        (httpx.Response(404, html="gateway"), ProtocolError),
        (ok({"accessToken": "half"}), ProtocolError),
    ],
)
def test_where_the_api_cannot_be_asked_the_session_stays_and_the_trouble_is_told(trouble, kind):
    script, store, time = Script(EXPIRED, trouble), signed_in(), FakeTime()
    with pytest.raises(ApiError) as caught:
        script.client(time, tokens=store).wallet.balance()
    assert type(caught.value) is kind
    assert store.get() == Tokens("access-1", "refresh-1")
    assert len(script.requests) == 2, "a refresh token is good for one use: renewing is never repeated"
    assert time.slept == []


def test_who_comes_after_another_renewed_takes_the_new_token():
    store = signed_in()

    def expired_while_another_renews(request):
        store.set(Tokens("access-9", "refresh-9"))
        return EXPIRED

    script = Script(expired_while_another_renews, ok(BALANCE))
    script.client(tokens=store).wallet.balance()
    assert bearers(script) == ["Bearer access-1", "Bearer access-9"]


def test_who_comes_after_another_failed_to_renew_is_told_the_same():
    store = signed_in()

    def expired_while_another_fails(request):
        store.clear()
        return EXPIRED

    script = Script(expired_while_another_fails)
    with pytest.raises(SessionExpired) as caught:
        script.client(tokens=store).wallet.balance()
    assert caught.value.status == 401
    assert len(script.requests) == 1


class Api:
    """A real API with one session: a token that has expired, and renewals that use up their refresh token."""

    def __init__(self, *, refreshable: bool = True) -> None:
        self.refreshes = 0
        self.valid = "access-2"
        self._refresh_token = "refresh-1" if refreshable else "another"
        self._all_met_401 = threading.Barrier(THREADS, timeout=20)
        self._lock = threading.Lock()

    def answer(self, method, path, headers, body):
        if path == "/api/v1/auth/refresh":
            with self._lock:
                self.refreshes += 1
                if body["refreshToken"] != self._refresh_token:
                    return 401, refusal("UNAUTHORIZED")
                self._refresh_token = "refresh-2"
            return 200, envelope(token_pair())
        if headers["authorization"] == f"Bearer {self.valid}":
            return 200, envelope(BALANCE)
        self._all_met_401.wait()  # nobody goes on before all have met it
        return 401, refusal("UNAUTHORIZED")


def at_once(client: Client) -> list[object]:
    def call(_: int) -> object:
        try:
            return client.wallet.balance().balance
        except ApiError as error:
            return type(error)

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(call, range(THREADS)))


def test_ten_threads_that_meet_an_expired_token_at_once_cause_one_renewal():
    api, store = Api(), signed_in()
    with serving(api.answer) as url, Client(url, tokens=store) as client:
        assert at_once(client) == [1250] * THREADS
    assert api.refreshes == 1
    assert store.get() == Tokens("access-2", "refresh-2")


def test_clients_that_share_a_session_share_the_renewal():
    api, store = Api(), signed_in()
    with serving(api.answer) as url, Client(url) as root:
        clients = [root.with_tokens(store) for _ in range(THREADS)]
        with ThreadPoolExecutor(THREADS) as threads:
            balances = list(threads.map(lambda client: client.wallet.balance().balance, clients))
    assert balances == [1250] * THREADS
    assert api.refreshes == 1


def test_ten_threads_whose_session_has_ended_ask_once_and_are_all_told():
    api, store = Api(refreshable=False), signed_in()
    with serving(api.answer) as url, Client(url, tokens=store) as client:
        assert at_once(client) == [SessionExpired] * THREADS
    assert api.refreshes == 1
    assert store.get() is None


def test_signing_in_keeps_the_tokens():
    script, store = Script(ok(token_pair())), InMemoryTokenStore()
    pair = script.client(tokens=store).auth.sign_in("ada@example.com", "a long password")
    assert pair.account.email == ACCOUNT["email"]
    assert script.body() == {"email": "ada@example.com", "password": "a long password"}
    assert store.get() == Tokens("access-2", "refresh-2")


def test_verifying_the_address_signs_in():
    script, store = Script(ok(token_pair())), InMemoryTokenStore()
    script.client(tokens=store).auth.verify_email("t" * 40)
    assert script.paths == ["/api/v1/auth/verify-email"]
    assert store.get() == Tokens("access-2", "refresh-2")


def test_wrong_credentials_leave_the_session_before_as_it_was():
    script, store = Script(failure(401, "INVALID_CREDENTIALS")), signed_in()
    with pytest.raises(InvalidCredentials):
        script.client(tokens=store).auth.sign_in("ada@example.com", "wrong")
    assert store.get() == Tokens("access-1", "refresh-1")
    assert bearers(script) == [None]


def test_signing_out_ends_the_session_here_and_there():
    script, store = Script(httpx.Response(204)), signed_in()
    script.client(tokens=store).auth.sign_out()
    assert script.paths == ["/api/v1/auth/signout"]
    assert script.body() == {"refreshToken": "refresh-1"}
    assert store.get() is None


def test_signing_out_forgets_the_tokens_even_where_the_api_is_away():
    script, store = Script(httpx.ConnectError("refused")), signed_in()
    with pytest.raises(NetworkError):
        script.client(tokens=store).auth.sign_out()
    assert store.get() is None


@pytest.mark.parametrize("tokens", [None, InMemoryTokenStore()])
def test_signing_out_without_a_session_asks_nobody(tokens):
    script = Script(httpx.Response(204))
    script.client(tokens=tokens).auth.sign_out()
    assert script.requests == []


def test_a_store_is_changed_by_sign_in_and_sign_out_under_its_lock_only():
    class Watched(InMemoryTokenStore):
        def set(self, tokens: Tokens) -> None:
            assert self._lock.locked()
            super().set(tokens)

        def clear(self) -> None:
            assert self._lock.locked()
            super().clear()

    store = Watched()
    client = Script(ok(token_pair()), httpx.Response(204)).client(tokens=store)
    client.auth.sign_in("ada@example.com", "a long password")
    client.auth.sign_out()
    assert store.get() is None


def test_tokens_do_not_show():
    assert "access-1" not in repr(Tokens("access-1", "refresh-1"))
    assert "refresh-1" not in repr(Tokens("access-1", "refresh-1"))
