import dataclasses
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from payasplay.client import ApiError, Client, Exchange, NetworkError, ProtocolError, RequestTimeout, RetryPolicy, trace

from .server import envelope, serving
from .world import BALANCE, BASE_URL, Script, failure, ok, signed_in, token_pair

PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
OTHER_PARENT = "00-11111111111111111111111111111111-b7ad6b7169203331-01"
ONCE = RetryPolicy(attempts=1)


def test_every_call_has_a_request_id_of_its_own():
    script = Script(ok(BALANCE))
    client = script.client()
    client.wallet.balance()
    client.wallet.balance()
    first, second = (request.headers["x-request-id"] for request in script.requests)
    assert first != second
    assert first.isalnum()
    assert len(first) == 32


def test_without_a_trace_and_a_language_none_is_invented():
    script = Script(ok(BALANCE))
    script.client().wallet.balance()
    assert "traceparent" not in script.requests[0].headers
    assert "accept-language" not in script.requests[0].headers


def test_trace_and_language_of_the_constructor_go_with_every_call_and_renewal():
    script = Script(failure(401, "UNAUTHORIZED"), ok(token_pair()), ok(BALANCE))
    script.client(tokens=signed_in(), traceparent=PARENT, language="fa").wallet.balance()
    assert [request.headers["traceparent"] for request in script.requests] == [PARENT] * 3
    assert [request.headers["accept-language"] for request in script.requests] == ["fa"] * 3


def test_what_surrounds_the_call_is_stronger_and_ends_with_its_block():
    script = Script(ok(BALANCE))
    client = script.client(traceparent=PARENT)
    with trace.use(traceparent=OTHER_PARENT, language="fa"):
        client.wallet.balance()
        with trace.use(language="en"):
            client.wallet.balance()
    client.wallet.balance()
    seen = [(r.headers["traceparent"], r.headers.get("accept-language")) for r in script.requests]
    assert seen == [(OTHER_PARENT, "fa"), (OTHER_PARENT, "en"), (PARENT, None)]


def test_threads_do_not_see_each_others_trace():
    script = Script(ok(BALANCE))
    client = script.client()
    both_inside = threading.Barrier(2, timeout=20)

    def call(parent: str) -> None:
        with trace.use(traceparent=parent):
            both_inside.wait()
            client.request("GET", f"/{parent[3:5]}")

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(call, [PARENT, OTHER_PARENT]))
    seen = {request.url.path: request.headers["traceparent"] for request in script.requests}
    assert seen == {"/api/v1/0a": PARENT, "/api/v1/11": OTHER_PARENT}


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "nonsense",
        PARENT.upper(),
        PARENT[:-1],
        "00-" + "0" * 32 + PARENT[35:],
        PARENT + "\r\nX-Evil: 1",
        "\n" + PARENT,
    ],
)
def test_a_malformed_traceparent_is_refused(wrong):
    assert not trace.is_traceparent(wrong)
    with pytest.raises(ValueError, match="traceparent"), trace.use(traceparent=wrong):
        pytest.fail("the block must not begin")


def test_a_malformed_traceparent_makes_no_client():
    with pytest.raises(ValueError, match="traceparent"):
        Client(BASE_URL, traceparent="nonsense")
    with Client(BASE_URL) as client, pytest.raises(ValueError, match="traceparent"):
        client.derive(traceparent="nonsense")


def test_a_new_traceparent_goes_on_with_a_trace():
    trace_id = "0af7651916cd43dd8448eb211c80319c"
    first, second = trace.new_traceparent(trace_id), trace.new_traceparent(trace_id)
    assert first.split("-")[1] == second.split("-")[1] == trace_id
    assert first != second
    assert trace.is_traceparent(trace.new_traceparent())
    with pytest.raises(ValueError, match="traceparent"):
        trace.new_traceparent("short")


@pytest.mark.parametrize(
    "wrong", ["", "api.example", "ftp://api.example", "http://", "http://a.example/?x=1", "http://a.example/#x"]
)
def test_an_address_that_is_none_is_refused(wrong):
    with pytest.raises(ValueError, match="address"):
        Client(wrong)


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        ("http://api.example", "http://api.example/api/v2/things"),
        ("http://api.example/", "http://api.example/api/v2/things"),
        ("https://api.example:8443/prefix/", "https://api.example:8443/prefix/api/v2/things"),
    ],
)
def test_addresses_are_joined(base_url, expected):
    script = Script(ok({}))
    with Client(base_url, version="v2", transport=httpx.MockTransport(script)) as client:
        client.request("GET", "/things")
    assert str(script.requests[0].url) == expected


@pytest.mark.parametrize("path", ["things", "", "https://evil.example/"])
def test_a_path_without_its_slash_is_refused(path):
    script = Script(ok({}))
    with pytest.raises(ValueError, match="slash"):
        script.client(tokens=signed_in()).request("GET", path)
    assert script.requests == []


def test_anything_can_be_sent():
    script = Script(ok({}))
    client = script.client()
    client.request("POST", "/things", json={"amount": -1, "unknown": None})
    client.request("POST", "/things", content=b"{not json", headers={"Content-Type": "application/json"})
    client.request("post", "/things", params={"a": "x y", "none": None, "n": 2})
    assert script.body(0) == {"amount": -1, "unknown": None}
    assert script.requests[1].content == b"{not json"
    assert script.requests[2].method == "POST"
    assert script.requests[2].url.query == b"a=x+y&n=2"
    assert script.requests[2].content == b""


def test_an_answer_has_its_status_headers_and_data():
    answer = Script(ok([1, 2], 201, headers={"Location": "/things/1"})).client().request("POST", "/things")
    assert (answer.status, answer.headers["Location"], answer.data) == (201, "/things/1", [1, 2])
    assert Script(httpx.Response(204)).client().request("DELETE", "/things/1").data is None
    assert Script(httpx.Response(200)).client().request("HEAD", "/things/1").data is None
    assert Script(ok(None)).client().request("GET", "/things").data is None


def test_headers_of_the_client_go_with_every_call():
    script = Script(ok(BALANCE))
    client = script.client(headers={"X-Forwarded-For": "192.0.2.1"})
    client.wallet.balance()
    client.derive(headers={"X-Other": "1"}).wallet.balance()
    assert [request.headers["x-forwarded-for"] for request in script.requests] == ["192.0.2.1"] * 2
    assert script.requests[1].headers["x-other"] == "1"
    assert "x-other" not in script.requests[0].headers


def test_cookies_of_an_answer_do_not_reach_the_next_user():
    script = Script(ok(BALANCE, headers={"Set-Cookie": "session=ada; Path=/"}))
    client = script.client()
    client.wallet.balance()
    client.with_tokens(signed_in()).wallet.balance()
    assert "cookie" not in script.requests[1].headers


def test_this_machine_is_called_without_a_proxy(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with serving(lambda *_: (200, envelope(BALANCE))) as url, Client(url, retry=ONCE) as client:
        assert client.wallet.balance().balance == 1250


def test_an_exchange_is_recorded_whole_and_cannot_change():
    records: list[Exchange] = []
    script = Script(ok(BALANCE, headers={"X-Answer": "yes"}))
    script.client(tokens=signed_in(), on_exchange=records.append).request("PUT", "/things", json={"a": 1})
    (record,) = records
    assert (record.method, record.url, record.status) == ("PUT", f"{BASE_URL}/api/v1/things", 200)
    assert dict(record.request_headers)["authorization"] == "Bearer access-1"
    assert record.request_body == b'{"a":1}'
    assert dict(record.response_headers)["x-answer"] == "yes"
    assert b"12.50" in record.response_body
    assert record.request_id == script.requests[0].headers["x-request-id"]
    assert record.elapsed >= 0
    assert record.failure is None
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.status = 500  # type: ignore[misc]


def test_every_exchange_is_recorded_once_retries_and_renewals_and_failures_too():
    records: list[Exchange] = []
    script = Script(httpx.ConnectError("refused"), failure(401, "UNAUTHORIZED"), ok(token_pair()), ok(BALANCE))
    script.client(tokens=signed_in(), on_exchange=records.append).wallet.balance()
    assert [record.status for record in records] == [None, 401, 200, 200]
    assert [record.failure for record in records] == ["ConnectError: refused", None, None, None]
    assert [record.request_id for record in records] == [r.headers["x-request-id"] for r in script.requests]


def test_an_answer_that_is_no_envelope_is_recorded_too():
    records: list[Exchange] = []
    with pytest.raises(ProtocolError):
        Script(httpx.Response(200, text="hello")).client(on_exchange=records.append).wallet.balance()
    assert [record.response_body for record in records] == [b"hello"]


def test_what_the_hook_raises_is_heard():
    def hook(_: Exchange) -> None:
        raise RuntimeError("evidence disk full")

    with pytest.raises(RuntimeError, match="disk full"):
        Script(ok(BALANCE)).client(on_exchange=hook).wallet.balance()


def test_derived_clients_share_connections_and_only_the_first_closes_them():
    connections = set()

    def answer(method, path, headers, body):
        connections.add(threading.get_ident())  # the server has one thread per connection
        return 200, envelope(BALANCE)

    with serving(answer) as url, Client(url) as root:
        for _ in range(3):
            with root.with_tokens(signed_in()) as user:
                user.wallet.balance()
            with root.derive(language="fa") as scenario:
                scenario.wallet.balance()
    assert len(connections) == 1
    with pytest.raises(RuntimeError, match="closed"):
        root.wallet.balance()


def test_a_derived_client_leaves_the_first_as_it_was():
    script = Script(ok(BALANCE))
    records: list[Exchange] = []
    client = script.client(tokens=signed_in("access-a"), language="en")
    other = client.derive(tokens=signed_in("access-b"), language="fa", traceparent=PARENT, on_exchange=records.append)
    client.wallet.balance()
    other.wallet.balance()
    first, second = (request.headers for request in script.requests)
    assert (first["authorization"], first["accept-language"]) == ("Bearer access-a", "en")
    assert "traceparent" not in first
    assert (second["authorization"], second["accept-language"]) == ("Bearer access-b", "fa")
    assert len(records) == 1
    assert client.derive(language="fa").tokens is client.tokens
    assert client.with_tokens(None).tokens is None


def test_nobody_there_is_a_network_error():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound, never listening: the kernel refuses
        port = unused.getsockname()[1]
        with Client(f"http://127.0.0.1:{port}", retry=ONCE) as client, pytest.raises(NetworkError):
            client.wallet.balance()


def test_a_server_that_never_answers_is_a_timeout():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()  # the kernel accepts, nobody reads
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with Client(url, timeout=0.05, retry=ONCE) as client:
            with pytest.raises(RequestTimeout) as caught:
                client.wallet.balance()
            with pytest.raises(RequestTimeout):
                client.request("POST", "/things", json={}, timeout=0.02)
    assert isinstance(caught.value, ApiError)
    assert caught.value.message_key == "error.TIMEOUT"


def test_health_is_asked_of_the_server_itself():
    script = Script(httpx.Response(200, json={"status": "ok", "service": "api"}))
    health = script.client(tokens=signed_in()).health()
    assert (health.status, health.service) == ("ok", "api")
    assert script.paths == ["/health"]
    assert "authorization" not in script.requests[0].headers


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, json={"status": "starting", "service": "api"}),
        httpx.Response(500, json={"status": "ok", "service": "api"}),
        httpx.Response(200, text="ok"),
    ],
)
def test_a_server_that_is_not_well_is_not_healthy(answer):
    with pytest.raises(ProtocolError):
        Script(answer).client().health()
