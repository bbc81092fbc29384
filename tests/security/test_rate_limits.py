"""Rate limits: counted for each account, told in headers, and shared by all processes of the API."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import redis

from launch.ports import free_ports
from payasplay import rate_limits
from payasplay.errors import RateLimited
from payasplay.rate_limits import Limit
from payasplay.settings import settings
from tests.security.conftest import PASSWORD
from tests.security.people import Guest

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def api_process(environment: dict[str, str]) -> Iterator[str]:
    """Another process of the API, on the same database and Valkey."""
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "payasplay.api", "--port", str(port)]
    whole = os.environ | environment | {"PYTHONPATH": f"{ROOT / 'services'}:{ROOT}"}
    process = subprocess.Popen(command, env=whole, stdout=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        with httpx.Client(transport=httpx.HTTPTransport(retries=12)) as client:
            client.get(f"{url}/health", timeout=30).raise_for_status()
        yield f"{url}/api/v1"
    finally:
        process.terminate()
        process.wait(10)


def sign_in(http, email, password="not the password"):
    return http.post("/auth/signin", json={"email": email, "password": password})


def test_the_sixth_wrong_password_is_one_too_many(omid):
    assert [sign_in(omid.http, omid.email).status_code for _ in range(5)] == [401] * 5
    refused = sign_in(omid.http, omid.email, PASSWORD)
    assert refused.status_code == 429
    assert refused.json()["error"]["code"] == "RATE_LIMIT_EXCEEDED"
    assert 14 * 60 < int(refused.headers["retry-after"]) <= 15 * 60


def test_an_address_that_nobody_has_is_counted_alike(http):
    email = f"{secrets.token_hex(8)}@example.test"
    assert [sign_in(http, email).status_code for _ in range(6)] == [401] * 5 + [429]


def test_the_way_an_address_is_written_makes_no_new_account_of_it(omid):
    spellings = [omid.email, omid.email.upper(), omid.email.title(), f" {omid.email}", omid.email]
    assert [sign_in(omid.http, each).status_code for each in spellings] == [401] * 5
    assert sign_in(omid.http, omid.email).status_code == 429


def test_one_right_password_forgives_the_wrong_ones(omid):
    for _ in range(3):
        assert [sign_in(omid.http, omid.email).status_code for _ in range(4)] == [401] * 4
        assert sign_in(omid.http, omid.email, PASSWORD).status_code == 200


def test_others_are_not_held_up(omid):
    other = Guest.join(omid.http, password=PASSWORD)
    for _ in range(6):
        sign_in(omid.http, omid.email)
    assert sign_in(omid.http, other.email, PASSWORD).status_code == 200


def test_many_at_the_same_moment_get_five_looks(omid):
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _: sign_in(omid.http, omid.email).status_code, range(12)))
    assert sorted(answers) == [401] * 5 + [429] * 7


def test_guessing_in_an_open_session_is_the_same_guessing(omid):
    body = {"currentPassword": "not the password", "newPassword": "another horse altogether"}
    assert [omid.call("PUT", "/users/me/password", json=body).status_code for _ in range(6)] == [400] * 5 + [429]
    assert sign_in(omid.http, omid.email, PASSWORD).status_code == 429


def test_a_right_one_in_an_open_session_forgives_too(omid):
    wrong = {"currentPassword": "not the password", "newPassword": "another horse altogether"}
    same = {"currentPassword": PASSWORD, "newPassword": PASSWORD}
    for _ in range(2):
        assert [omid.call("PUT", "/users/me/password", json=wrong).status_code for _ in range(4)] == [400] * 4
        assert omid.call("PUT", "/users/me/password", json=same).status_code == 204


def test_nobodys_mailbox_is_flooded(http):
    email = f"{secrets.token_hex(8)}@example.test"
    answers = [http.post("/auth/forgot-password", json={"email": email}).status_code for _ in range(6)]
    assert answers == [202] * 5 + [429]


def test_signing_up_and_asking_again_are_counted_together(http):
    email = f"{secrets.token_hex(8)}@example.test"
    newcomer = {"password": PASSWORD, "name": "Nika"}
    assert [
        http.post("/auth/signup", json=newcomer | {"email": each}).status_code for each in (email, email.upper())
    ] == [202] * 2
    answers = [http.post("/auth/confirmation-mail", json={"email": email}).status_code for _ in range(4)]
    assert answers == [202] * 3 + [429]
    assert http.post("/auth/signup", json=newcomer | {"email": email}).status_code == 429


def test_a_hundred_requests_a_minute(omid):
    first = omid.call("GET", "/users/me")
    assert first.headers["ratelimit-policy"] == '"requests";q=100;w=60'
    assert first.headers["ratelimit"].startswith('"requests";r=99;t=')
    last = [omid.call("GET", "/users/me") for _ in range(99)][-1]
    assert last.status_code == 200
    assert last.headers["ratelimit"].startswith('"requests";r=0;t=')
    refused = omid.call("GET", "/users/me")
    assert refused.status_code == 429
    assert 0 < int(refused.headers["retry-after"]) <= 60
    assert refused.headers["ratelimit"].startswith('"requests";r=0;t=')
    assert Guest.join(omid.http).call("GET", "/users/me").status_code == 200


def test_ten_exports_an_hour(omid):
    answers = [omid.call("GET", "/wallet/transactions.csv") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [429]
    assert answers[0].headers["ratelimit-policy"] == '"exports";q=10;w=3600'
    assert omid.call("GET", "/wallet/balance").status_code == 200


def test_files_of_two_kinds_are_counted_together(omid):
    paths = ["/wallet/transactions.csv", "/lms/progress.csv"] * 5
    assert [omid.call("GET", path).status_code for path in [*paths, paths[0]]] == [200] * 10 + [429]


def test_every_operation_that_hands_out_a_file_is_an_export(http):
    document = http.get("/openapi.json").json()
    files = [
        (method, path)
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        if path.rpartition(".")[2] in {"csv", "pdf", "xlsx", "zip"} or path.endswith("/export")
    ]
    assert files
    someone = Guest.join(http, role="partner")
    for method, path in files:
        answer = someone.call(method.upper(), path.removeprefix("/api/v1").replace("{", "").replace("}", ""))
        assert '"exports"' in answer.headers["ratelimit-policy"], f"{path} is not counted as an export: EXPORT_LIMIT"


def test_the_window_moves(environment):
    limit, who = Limit("test-window", 2, 1), secrets.token_hex(8)
    assert rate_limits.count(limit, who).allowed
    assert rate_limits.count(limit, who).allowed
    refused = rate_limits.count(limit, who)
    assert not refused.allowed
    until = time.monotonic() + 3
    while not rate_limits.count(limit, who).allowed:
        assert time.monotonic() < until, "a full window never emptied"


def test_two_processes_count_together(environment, omid):
    calm = environment | {"PAP_RATE_LIMIT_REQUESTS": "6"}
    with api_process(calm) as one, api_process(calm) as other, httpx.Client(trust_env=False) as http:
        headers = {"Authorization": f"Bearer {omid.access}"}
        answers = [http.get(f"{url}/users/me", headers=headers).status_code for url in (one, other) * 4]
        assert answers == [200] * 6 + [429] * 2
        body = {"email": omid.email, "password": "not the password"}
        wrong = [http.post(f"{url}/auth/signin", json=body).status_code for url in (one, other) * 3]
        assert wrong == [401] * 5 + [429]


def test_the_general_limit_is_a_setting(omid, settings_with):
    settings_with.setenv("PAP_RATE_LIMIT_REQUESTS", "1000")
    settings.cache_clear()
    assert omid.call("GET", "/users/me").headers["ratelimit-policy"] == '"requests";q=1000;w=60'


def test_without_the_counters_work_goes_on_but_nobody_guesses(omid, monkeypatch):
    class Away:
        def hit(self, *_):
            raise redis.ConnectionError("away")

    monkeypatch.setattr(rate_limits, "_limiter", Away)
    assert omid.call("GET", "/users/me").status_code == 200
    assert sign_in(omid.http, omid.email, PASSWORD).status_code == 429
    with pytest.raises(RateLimited):
        rate_limits.require(rate_limits.password_attempts(), omid.email)


def test_a_partners_key_makes_so_many_calls_and_no_more(http, settings_with):
    kian = Guest.join(http, role="partner")
    films = {"platformType": "video", "platformName": f"Kian Films {secrets.token_hex(4)}"}
    platform = kian.call("PUT", "/partner/draft/platform", json=films).json()["data"]["platform"]["id"]
    made = kian.call("POST", f"/partner/platforms/{platform}/keys", json={"kind": "production"}).json()["data"]
    settings_with.setenv("PAP_RATE_LIMIT_PARTNER_CALLS", "3")
    settings.cache_clear()
    presented = {"X-Api-Key": made["apiKey"], "X-Platform-Id": platform}
    assert [http.get("/partner-api/ping", headers=presented).status_code for _ in range(4)] == [200] * 3 + [429]
