"""One way through the API, written down as it was answered, with what differs by nature taken out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
from fastapi.testclient import TestClient

NOON = "2026-03-02T12:00:00+00:00"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NUMBER = re.compile(r"WD-[0-9A-F]{10}")
_KEY = re.compile(r"PP-[A-Z0-9*]{4}-[A-Z0-9*]{4}-[A-Z0-9]{4}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)")
# Random by nature.
_SECRET = frozenset({"accessToken", "refreshToken", "verificationToken", "secret", "uri", "recoveryCodes"})
_ITS_OWN = frozenset({"requestId"})


@dataclass
class Step:
    """A call and its answer; ``data`` as it came, ``told`` as it is compared."""

    call: str
    status: int
    data: Any = field(repr=False)
    told: Any


@dataclass
class Journey:
    """Calls one side and notes what it says."""

    http: TestClient
    steps: list[Step] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)

    def call(self, method: str, path: str, *, who: "Person | None" = None, **more: Any) -> Any:
        """Make a call; the data of the answer, None where it has none."""
        headers = more.pop("headers", {}) | ({"Authorization": f"Bearer {who.access}"} if who else {})
        answer: httpx.Response = self.http.request(method, path, headers=headers, **more)
        kind = answer.headers.get("content-type", "").partition(";")[0]
        body = answer.json() if kind == "application/json" and answer.content else answer.text
        self.steps.append(Step(f"{method} {path}", answer.status_code, body, (kind, self._plain(body))))
        return body.get("data") if isinstance(body, dict) else body

    def person(self, **wanted: Any) -> "Person":
        """Somebody new, whose clock stands at noon."""
        email = f"{uuid4().hex}@example.test"
        self._names[email] = "somebody's address"
        made = self.call("POST", "/test/accounts", json={"email": email} | wanted)
        person = Person(self, made["account"]["id"], email, made["accessToken"], made["refreshToken"])
        self.call("PUT", "/test/clock", json={"accountId": person.id, "now": NOON})
        # The token was made before its account's clock was put: a new one, by that clock.
        pair = self.call("POST", "/auth/refresh", json={"refreshToken": person.refresh})
        person.access, person.refresh = pair["accessToken"], pair["refreshToken"]
        return person

    def told(self) -> list[tuple[str, int, Any]]:
        """What is compared: each call, its status and its body."""
        return [(self._plain(step.call), step.status, step.told) for step in self.steps]

    def _plain(self, value: Any, name: str = "") -> Any:
        if name in _SECRET:
            return f"<{name}>"
        if isinstance(value, dict):
            return {key: self._plain(one, key) for key, one in value.items() if key not in _ITS_OWN}
        if isinstance(value, list):
            return [self._plain(one) for one in value]
        return self._words(value) if isinstance(value, str) else value

    def _words(self, text: str) -> str:
        for known, word in self._names.items():
            text = text.replace(known, f"<{word}>")
        # Ids keep who is who: the first that is seen is the first on both sides.
        text = _UUID.sub(lambda match: self._named(match.group(), "id"), text)
        text = _NUMBER.sub("<number>", text)
        text = _KEY.sub("<key>", text)
        return _MOMENT.sub(lambda match: match.group() if NOON[:10] in match.group() else "<moment>", text)

    def _named(self, found: str, kind: str) -> str:
        return self._names.setdefault(found, f"{kind} {len(self._names)}").join("<>")


@dataclass
class Person:
    """Somebody in a journey."""

    journey: Journey
    id: str
    email: str
    access: str
    refresh: str

    def call(self, method: str, path: str, **more: Any) -> Any:
        """Call as this person."""
        return self.journey.call(method, path, who=self, **more)

    def wait(self, seconds: int) -> None:
        """Let time pass for this person."""
        self.journey.call("PUT", "/test/clock", json={"accountId": self.id, "advanceSeconds": seconds})


Way = Callable[[Journey], None]


def key() -> dict[str, str]:
    """A header that names an intention."""
    return {"Idempotency-Key": uuid4().hex}
