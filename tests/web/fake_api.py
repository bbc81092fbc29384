"""A small API that keeps state and speaks the platform's envelope, for tests of the web tier alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Condition
from typing import Any
from uuid import UUID, uuid4

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from payasplay.errors import (
    DomainError,
    EmailNotVerified,
    FieldError,
    InvalidCredentials,
    NotFound,
    PaymentDeclined,
    Unauthorized,
    ValidationFailed,
)
from payasplay.money import format_amount

PASSWORD = "a few random words"
STARTED = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@dataclass
class Person:
    email: str
    name: str = "Ada Lovelace"
    locale: str = "en"
    verified: bool = True
    onboarded: bool = True
    id: str = field(default_factory=lambda: str(uuid4()))
    balance: int = 1234
    top_ups: list[dict[str, Any]] = field(default_factory=list)
    transactions: list[dict[str, Any]] = field(default_factory=list)

    def out(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "email": self.email,
            "name": self.name,
            "role": "user",
            "locale": self.locale,
            "emailVerified": self.verified,
            "hasPassword": True,
            "onboardingCompleted": self.onboarded,
            "createdAt": STARTED.isoformat(),
        }

    def movement(self, kind: str, cents: int) -> None:
        entry = {"id": str(uuid4()), "type": kind, "amount": format_amount(cents), "currency": "EUR"}
        entry |= {"balanceAfter": format_amount(self.balance), "createdAt": STARTED.isoformat()}
        self.transactions.insert(0, entry)

    def settle(self, top_up: dict[str, Any], *, failure: str | None = None) -> None:
        top_up["completedAt"] = STARTED.isoformat()
        if failure:
            top_up |= {"status": "failed", "failure": {"code": failure, "message": "No."}}
            return
        top_up |= {"status": "completed", "credited": top_up["amount"]}
        cents = int(top_up["amount"].replace(".", ""))
        self.balance += cents
        self.movement("topup", cents)


class News:
    """What a test says to every stream, also to one that comes later; ``None`` ends them all."""

    def __init__(self) -> None:
        self._said: list[str | None] = []
        self._change = Condition()

    def put(self, event: str | None) -> None:
        with self._change:
            self._said.append(event)
            self._change.notify_all()

    def all(self) -> Iterator[str]:
        heard = 0
        while True:
            with self._change:
                if not self._change.wait_for(lambda: len(self._said) > heard, timeout=30):  # noqa: B023
                    return
                event = self._said[heard]
            if event is None:
                return
            heard += 1
            yield event


class FakeApi:
    """The state, what was called, and ``fail_with``: an error for the next call of a path."""

    def __init__(self) -> None:
        self.people: dict[str, Person] = {}
        self.access: dict[str, Person] = {}
        self.refresh: dict[str, Person] = {}
        self.calls: list[tuple[str, str, dict[str, str], Any]] = []
        self.fail_with: dict[str, DomainError] = {}
        self.refreshes = 0
        self.news = News()
        self.app = _app(self)

    def person(self, **values: Any) -> Person:
        person = Person(**({"email": f"{uuid4().hex[:12]}@example.org"} | values))
        self.people[person.email] = person
        return person

    def expire_access_tokens(self) -> None:
        self.access.clear()

    def called(self, path: str) -> list[tuple[dict[str, str], Any]]:
        return [(headers, body) for _, called, headers, body in self.calls if called == f"/api/v1{path}"]

    def pair(self, person: Person) -> dict[str, Any]:
        access, refresh = f"access-{uuid4().hex}", f"refresh-{uuid4().hex}"
        self.access[access] = person
        self.refresh[refresh] = person
        return {"accessToken": access, "refreshToken": refresh, "expiresIn": 900, "account": person.out()}

    def who(self, request: Request) -> Person:
        person = self.access.get(request.headers.get("authorization", "").removeprefix("Bearer "))
        if person is None:
            raise Unauthorized
        return person


def _ok(data: Any, status: int = 200) -> JSONResponse:
    return JSONResponse({"success": True, "data": data}, status)


def _app(fake: FakeApi) -> FastAPI:
    app = FastAPI()

    @app.exception_handler(DomainError)
    async def failed(_request: Request, error: DomainError) -> JSONResponse:
        details = [
            {"field": each.field, "code": each.code, "message": each.message, "params": each.params}
            for each in error.details
        ]
        body = {"code": error.code, "message": error.message, "details": details}
        headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
        return JSONResponse({"success": False, "error": body, "requestId": "fake"}, error.status, headers)

    @app.middleware("http")
    async def remember(request: Request, call_next: Any) -> Response:
        body = await request.json() if request.headers.get("content-type") == "application/json" else None
        fake.calls.append((request.method, request.url.path, dict(request.headers), body))
        if problem := fake.fail_with.pop(request.url.path, None):
            return await failed(request, problem)
        answer: Response = await call_next(request)
        return answer

    _entrance(app, fake)
    _accounts(app, fake)
    _notifications(app)
    _wallet(app, fake)
    return app


def _entrance(app: FastAPI, fake: FakeApi) -> None:
    @app.post("/api/v1/auth/signup")
    def sign_up(body: dict[str, Any]) -> JSONResponse:
        if body["password"] == "passwordpassword":
            raise ValidationFailed(details=(FieldError("password", "invalid", "Too common."),))
        return _ok({"message": "Look into your mail."}, 202)

    @app.post("/api/v1/auth/confirmation-mail")
    def confirmation_mail() -> JSONResponse:
        return _ok({"message": "Look into your mail."}, 202)

    @app.post("/api/v1/auth/signin")
    def sign_in(body: dict[str, Any]) -> JSONResponse:
        person = fake.people.get(body["email"])
        if person is None or body["password"] != PASSWORD:
            raise InvalidCredentials
        if not person.verified:
            raise EmailNotVerified
        return _ok(fake.pair(person))

    @app.post("/api/v1/auth/verify-email")
    def verify(body: dict[str, Any]) -> JSONResponse:
        person = fake.people.get(body["token"].removeprefix("confirm-this-address-"))
        if person is None:
            raise ValidationFailed(details=(FieldError("token", "invalid", "Unknown."),))
        return _ok(fake.pair(person))


def _accounts(app: FastAPI, fake: FakeApi) -> None:
    @app.post("/api/v1/auth/refresh")
    def refresh(body: dict[str, Any]) -> JSONResponse:
        fake.refreshes += 1
        person = fake.refresh.pop(body["refreshToken"], None)
        if person is None:
            raise Unauthorized
        return _ok(fake.pair(person))

    @app.post("/api/v1/auth/signout")
    def sign_out(body: dict[str, Any]) -> Response:
        fake.refresh.pop(body["refreshToken"], None)
        return Response(status_code=204)

    @app.get("/api/v1/users/me")
    def me(request: Request) -> JSONResponse:
        return _ok(fake.who(request).out())

    @app.patch("/api/v1/users/me")
    def update(request: Request, body: dict[str, Any]) -> JSONResponse:
        person = fake.who(request)
        person.name = body.get("name", person.name)
        person.locale = body.get("locale", person.locale)
        return _ok(person.out())

    @app.put("/api/v1/users/me/password")
    def change_password(request: Request) -> Response:
        fake.who(request)
        return Response(status_code=204)

    @app.get("/api/v1/users/me/sessions")
    def sessions(request: Request) -> JSONResponse:
        fake.who(request)
        return _ok({"sessions": [{"id": str(uuid4()), "createdAt": STARTED.isoformat(), "current": True}]})

    @app.post("/api/v1/auth/signout-everywhere")
    def sign_out_everywhere(request: Request) -> Response:
        fake.who(request)
        fake.access.clear()
        fake.refresh.clear()
        return Response(status_code=204)


def _notifications(app: FastAPI) -> None:
    @app.put("/api/v1/notifications/{notification_id}/read")
    def mark_read(notification_id: str) -> JSONResponse:
        raise NotFound(notification_id)  # there is none


def _wallet(app: FastAPI, fake: FakeApi) -> None:
    @app.get("/api/v1/wallet/balance")
    def balance(request: Request) -> JSONResponse:
        cents = fake.who(request).balance
        status = "critical" if cents < 200 else "warning" if cents < 1000 else "ok"
        amounts = {
            "balance": cents,
            "available": cents,
            "threshold": 1000,
            "averageMinuteCost": 45,
            "recommendedTopUp": 2500,
        }
        rest = {"currency": "EUR", "status": status, "estimatedMinutesLeft": cents // 45}
        return _ok(
            {name: format_amount(value) for name, value in amounts.items()}
            | rest
            | {"lastUpdated": STARTED.isoformat()}
        )

    @app.get("/api/v1/wallet/transactions")
    def transactions(request: Request, page: int = 1, limit: int = 20) -> JSONResponse:
        kind = request.query_params.get("type")
        found = [each for each in fake.who(request).transactions if kind in (None, each["type"])]
        place = {"page": page, "limit": limit, "total": len(found), "totalPages": -(-len(found) // limit)}
        return _ok({"items": found[(page - 1) * limit : page * limit], "pagination": place})

    @app.post("/api/v1/wallet/topups")
    def top_up(request: Request, body: dict[str, Any]) -> JSONResponse:
        person = fake.who(request)
        if body["paymentMethod"] == "pm_declined":
            raise PaymentDeclined
        made = {"id": str(uuid4()), "amount": body["amount"], "credited": None, "currency": "EUR"}
        made |= {"status": "processing", "failure": None, "createdAt": STARTED.isoformat(), "completedAt": None}
        person.top_ups.insert(0, made)
        return _ok(made, 201)

    @app.get("/api/v1/wallet/topups")
    def top_ups(request: Request, limit: int = 20) -> JSONResponse:
        return _ok(fake.who(request).top_ups[:limit])

    @app.get("/api/v1/wallet/topups/{top_up_id}")
    def one(request: Request, top_up_id: UUID) -> JSONResponse:
        for each in fake.who(request).top_ups:
            if each["id"] == str(top_up_id):
                return _ok(each)
        raise NotFound

    @app.get("/api/v1/events")
    def events(request: Request) -> StreamingResponse:
        fake.who(request)
        return StreamingResponse(_stream(fake), media_type="text/event-stream")


def _stream(fake: FakeApi) -> Iterator[str]:
    """A greeting, then what a test puts into ``news``, until it puts ``None``."""
    yield ": hello\n\n"
    for event in fake.news.all():
        yield f"event: {event}\ndata: {{}}\n\n"
