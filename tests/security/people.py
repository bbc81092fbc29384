"""Somebody who calls the API in a test."""

from dataclasses import dataclass
from typing import Any

import httpx
from fastapi.testclient import TestClient


@dataclass
class Guest:
    """An account with a session."""

    http: TestClient
    id: str
    email: str
    access: str
    refresh: str

    @classmethod
    def join(cls, http: TestClient, **wanted: Any) -> "Guest":
        made = http.post("/test/accounts", json=wanted).json()["data"]
        return cls(http, made["account"]["id"], made["account"]["email"], made["accessToken"], made["refreshToken"])

    def call(self, method: str, path: str, *, token: str | None = None, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token or self.access}"} | more.pop("headers", {})
        answer: httpx.Response = self.http.request(method, path, headers=headers, **more)
        return answer

    def wait(self, seconds: int) -> None:
        body = {"accountId": self.id, "advanceSeconds": seconds, "keepSessions": False}
        self.http.put("/test/clock", json=body).raise_for_status()

    def renew(self, token: str | None = None) -> httpx.Response:
        answer: httpx.Response = self.http.post("/auth/refresh", json={"refreshToken": token or self.refresh})
        return answer
