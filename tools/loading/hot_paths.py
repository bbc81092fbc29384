"""How long the hot pages and calls take one after the other, and how many statements each sends to the database."""

from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from fixtures.web_session import signed_in_cookie
from payasplay.client import Client, TestingClient
from tools.loading.queries import counted
from tools.loading.samples import Samples

PAGES = {
    "user": ("/catalogue", "/wallet", "/wallet/transactions", "/notifications", "/history"),
    "partner": ("/partner", "/partner/settlement"),
}
CALLS = {
    "user": ("/contents", "/wallet/balance", "/wallet/transactions", "/notifications", "/playback/sessions"),
    "partner": ("/partner/platforms", "/partner/settlement/overview"),
}
_TIMES = 40


@dataclass(frozen=True)
class Visitor:
    """Somebody who looks around: the cookie for pages, the token for calls."""

    cookie: Mapping[str, str]
    bearer: Mapping[str, str]


def visitor(api: Client, web_url: str, role: str) -> Visitor:
    """Somebody new, signed in."""
    made = TestingClient(api).create_account(name="Looks around", role=role, balance_cents=5_000)
    cookie = signed_in_cookie(web_url, made.verification_token)
    return Visitor({"Cookie": cookie}, {"Authorization": f"Bearer {made.tokens.access_token}"})


def pages(api: Client, web_url: str) -> Samples:
    """Each hot page, many times.

    Raises:
        httpx.HTTPStatusError: a page is not there.
    """
    samples = Samples()
    with httpx.Client(base_url=web_url, trust_env=False, timeout=30, headers={"Accept": "text/html"}) as browser:
        for role, paths in PAGES.items():
            who = visitor(api, web_url, role)
            for path in paths:
                for _ in range(_TIMES):
                    with samples.of(f"page {path}"):
                        browser.get(path, headers=dict(who.cookie)).raise_for_status()
    return samples


def calls(api: Client, web_url: str, api_url: str) -> Samples:
    """Each hot call, many times.

    Raises:
        httpx.HTTPStatusError: it is refused.
    """
    samples = Samples()
    with httpx.Client(base_url=f"{api_url}/api/v1", trust_env=False, timeout=30) as http:
        for role, paths in CALLS.items():
            who = visitor(api, web_url, role)
            for path in paths:
                for _ in range(_TIMES):
                    with samples.of(f"GET {path}"):
                        http.get(path, headers=dict(who.bearer)).raise_for_status()
    return samples


def statements(api: Client, web_url: str, here: TestClient, engine: Engine) -> dict[str, int]:
    """How many statements each hot call sends: asked of the API in this process, on the same database."""
    found: dict[str, int] = {}
    for role, paths in CALLS.items():
        who = visitor(api, web_url, role)
        for path in paths:
            with counted(engine) as queries:
                here.get(path, headers=dict(who.bearer)).raise_for_status()
            found[f"GET {path}"] = queries.count
    return found
