"""The payments simulator beside a platform, started once per module."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
import pytest
import stripe

from tests.simulators.world import Platform, Simulator, free_port

WEBHOOK_SECRET = "whsec_of_the_tests"
SECRET_KEY = "sk_test_of_the_tests"

Json = dict[str, Any]


@dataclass
class Payments:
    """The running simulator, with the platform behind it."""

    url: str
    simulator: Simulator
    platform: Platform
    http: httpx.Client
    sdk: stripe.StripeClient = field(init=False)

    def __post_init__(self) -> None:
        self.sdk = self.client(SECRET_KEY)

    def client(self, key: str) -> stripe.StripeClient:
        return stripe.StripeClient(key, base_addresses={"api": self.url}, max_network_retries=0)


@dataclass
class Account:
    """One of the platform's accounts: what it pays, what the courier does with its events, and what arrives."""

    payments: Payments
    id: str = field(default_factory=lambda: str(uuid4()))

    @property
    def arrivals(self):
        return self.payments.platform.arrivals[self.id]

    def pay(self, amount: int = 1000, method: str = "pm_card_visa", key: str | None = None) -> stripe.PaymentIntent:
        return self.payments.sdk.v1.payment_intents.create(
            {
                "amount": amount,
                "currency": "eur",
                "confirm": True,
                "payment_method": method,
                "metadata": {"account_id": self.id, "topup_id": "t-1", "trace_id": "0af7651916cd43dd8448eb211c80319c"},
            },
            {"idempotency_key": key} if key else {},
        )

    def ask(self, method: str, path: str = "", body: Json | None = None, **params: str | int) -> httpx.Response:
        url = f"/_courier/accounts/{self.id}{path}"
        return self.payments.http.request(method, url, json=body, params=params)

    def order(self, method: str, path: str = "", body: Json | None = None, **params: str | int) -> Json:
        answer: Json = self.ask(method, path, body, **params).raise_for_status().json()
        return answer

    def hold(self) -> None:
        self.order("PUT", body={"hold": True})

    def events(self, **params: str | int) -> list[Json]:
        events: list[Json] = self.order("GET", "/events", None, **params)["events"]
        return events

    def deliver(self, **order: object) -> list[Json]:
        answers: list[Json] = self.order("POST", "/deliver", order)["answers"]
        return answers


@pytest.fixture(scope="module")
def payments(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Payments]:
    platform = Platform()
    port = free_port()
    simulator = Simulator(
        "simulators.payments",
        *("--host", "127.0.0.1", "--port", str(port)),
        directory=tmp_path_factory.mktemp("payments"),
        PAP_API_URL=platform.url,
        PAP_STRIPE_WEBHOOK_SECRET=WEBHOOK_SECRET,
        PAP_STRIPE_WEBHOOK_FIRST_PAUSE="0.05",
    )
    url = f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=url, trust_env=False) as http:
        yield Payments(url, simulator, platform, http)
    status = simulator.end()
    platform.end()
    assert status == 0, "\n".join(simulator.lines)


@pytest.fixture
def account(payments: Payments) -> Account:
    return Account(payments)


@pytest.fixture
def another_account(payments: Payments) -> Account:
    return Account(payments)
