"""What the Python contestants know of the platform: people by its API, sessions past the pages, the cases."""

import json
import os
import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
WEB, API, BROWSER = os.environ["BENCH_WEB"], os.environ["BENCH_API"], os.environ["BENCH_BROWSER"]
ROUNDS = int(os.environ["BENCH_ROUNDS"])
# As people sign in who write a script without more ado, or past the pages, as the suite does.
BY_FORM = os.environ.get("BENCH_SIGN_IN") == "form"
PASSWORD = "correct horse battery staple"  # noqa: S105 (of accounts that last as long as a scenario)
COOKIE = "__Host-pap_session"
GOOD, DECLINED = "4242 4242 4242 4242", "4000 0000 0000 0341"
_TRUSTED = ssl.create_default_context()
_HTTP = httpx.Client(trust_env=False, verify=_TRUSTED)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; ``cookie`` is a session for a browser, None for who signs in by the form."""

    token: str
    email: str
    cookie: str | None

    def asks(self, path: str) -> Any:  # noqa: ANN401 (JSON)
        """What the API answers to this person."""
        headers = {"Authorization": f"Bearer {self.token}"}
        return _HTTP.get(f"{API}/api/v1{path}", headers=headers).raise_for_status().json()["data"]


def join(balance: str) -> Person:
    """A new person with this much in the wallet."""
    asked = {"name": "Sara", "balance": balance} | ({"password": PASSWORD} if BY_FORM else {})
    made = _HTTP.post(f"{API}/api/v1/test/accounts", json=asked).raise_for_status().json()["data"]
    cookie = None if BY_FORM else _signed_in(made["verificationToken"])
    return Person(made["accessToken"], made["account"]["email"], cookie)


def _signed_in(token: str) -> str:
    with httpx.Client(base_url=WEB, trust_env=False, verify=_TRUSTED) as browser:
        page = browser.get("/verify-email", params={"token": token}).raise_for_status()
        form = {"csrf_token": _found(r'name="csrf_token" value="([^"]+)"', page.text), "token": token}
        answer = browser.post("/verify-email", data=form, headers={"Cookie": f"{COOKIE}={_session(page)}"})
    return _session(answer)


def _session(answer: httpx.Response) -> str:
    return _found(rf"{COOKIE}=([^;]+)", answer.headers["set-cookie"])


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise LookupError(pattern)
    return match.group(1)
