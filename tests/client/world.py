"""A world without a network and without waiting: scripted answers, a clock that sleeping moves."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from payasplay.client import Client, InMemoryTokenStore, RetryPolicy, Tokens

BASE_URL = "http://api.example"
ACCOUNT = {
    "id": "0190a2b4-0000-7000-8000-000000000001",
    "email": "ada@example.com",
    "name": "Ada",
    "role": "user",
    "locale": "en",
    "emailVerified": True,
    "hasPassword": True,
    "onboardingCompleted": True,
    "createdAt": "2026-03-01T10:00:00Z",
}
BALANCE = {
    "balance": "12.50",
    "available": "11.00",
    "currency": "EUR",
    "status": "ok",
    "threshold": "10.00",
    "averageMinuteCost": "0.10",
    "estimatedMinutesLeft": 125,
    "recommendedTopUp": "20.00",
    "lastUpdated": "2026-03-01T10:00:00Z",
}
TOP_UP = {
    "id": "0190a2b4-0000-7000-8000-000000000002",
    "amount": "25.00",
    "credited": None,
    "currency": "EUR",
    "status": "processing",
    "failure": None,
    "createdAt": "2026-03-01T10:00:00Z",
    "completedAt": None,
}
TRANSACTION = {
    "id": "0190a2b4-0000-7000-8000-000000000003",
    "type": "topup",
    "amount": "25.00",
    "balanceAfter": "37.50",
    "currency": "EUR",
    "createdAt": "2026-03-01T10:00:00Z",
}


def token_pair(access: str = "access-2", refresh: str = "refresh-2") -> dict[str, Any]:
    return {
        "accessToken": access,
        "refreshToken": refresh,
        "tokenType": "Bearer",
        "expiresIn": 900,
        "account": ACCOUNT,
    }


def ok(data: Any, status: int = 200, *, headers: dict[str, str] | None = None) -> httpx.Response:
    return httpx.Response(status, json={"success": True, "data": data}, headers=headers)


def failure(
    status: int, code: str, *, details: Iterable[dict[str, Any]] = (), headers: dict[str, str] | None = None
) -> httpx.Response:
    body = {
        "success": False,
        "error": {"code": code, "message": f"Sentence of {code}.", "details": list(details)},
        "requestId": "server-request-1",
    }
    return httpx.Response(status, json=body, headers=headers)


class FakeTime:
    """A clock and a sleeper that belong together; ``slept`` has every wait in seconds."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.seconds = 1000.0
        self.day = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.pass_by(seconds)

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds
        self.day += timedelta(seconds=seconds)

    def policy(self, **numbers: Any) -> RetryPolicy:
        return RetryPolicy(**{"sleep": self.sleep, "clock": lambda: self.seconds, "now": lambda: self.day, **numbers})


Step = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class Script:
    """Answers in order, the last one for ever; keeps the requests."""

    def __init__(self, *steps: Step) -> None:
        self._steps = list(steps)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        step = self._steps.pop(0) if len(self._steps) > 1 else self._steps[0]
        if isinstance(step, Exception):
            raise step
        if isinstance(step, httpx.Response):
            # A fresh one each time: a response belongs to one request.
            return httpx.Response(step.status_code, headers=step.headers, content=step.content)
        return step(request)

    @property
    def paths(self) -> list[str]:
        return [request.url.path for request in self.requests]

    def body(self, index: int = -1) -> Any:
        return json.loads(self.requests[index].content)

    def client(self, time: FakeTime | None = None, **options: Any) -> Client:
        policy = options.pop("retry", None) or (time or FakeTime()).policy()
        return Client(BASE_URL, transport=httpx.MockTransport(self), retry=policy, **options)


def signed_in(access: str = "access-1", refresh: str = "refresh-1") -> InMemoryTokenStore:
    return InMemoryTokenStore(Tokens(access, refresh))
