"""The stand-in for the payout provider: one payout for a key, signed news, and what a suite can order."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from aiohttp import ClientConnectionError, ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from simulators.payouts.app import build_app
from simulators.payouts.settings import Settings

KEY, SECRET, ACCOUNT = "payouts_key", "payouts_secret", "a-1"
WANTED = {
    "reference": "r-1",
    "amount": 4_900,
    "currency": "EUR",
    "method": "paypal",
    "destination": {"email": "ada@example.test"},
    "metadata": {"account_id": ACCOUNT, "trace_id": "0" * 32},
}


class World:
    """The simulator, and a platform that notes the news that it gets and answers as told."""

    def __init__(self, provider: TestClient[Any, Any]) -> None:
        self.provider = provider
        self.arrivals: list[tuple[bytes, str]] = []
        self.answers: list[int] = []
        self.rings: asyncio.Queue[None] = asyncio.Queue()

    async def ask(self, key: str = "k-1", secret: str = KEY, **changes: Any) -> ClientResponse:
        headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": key}
        return await self.provider.post("/v1/payouts", json=WANTED | changes, headers=headers)

    async def order(self, **order: Any) -> None:
        answer = await self.provider.put(f"/_courier/accounts/{ACCOUNT}", json=order)
        assert answer.status == 200

    async def payouts(self, **wait: int) -> list[dict[str, Any]]:
        answer = await self.provider.get(f"/_courier/accounts/{ACCOUNT}/payouts", params=wait)
        assert answer.status == 200
        found: list[dict[str, Any]] = (await answer.json())["payouts"]
        return found

    async def news(self, **order: Any) -> list[int]:
        answer = await self.provider.post(f"/_courier/accounts/{ACCOUNT}/news", json=order)
        statuses: list[int] = (await answer.json())["statuses"]
        return statuses

    def told(self, number: int = 0) -> dict[str, Any]:
        body, signature = self.arrivals[number]
        moment, digest = (part.split("=")[1] for part in signature.split(","))
        assert hmac.new(SECRET.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest() == digest
        said: dict[str, Any] = json.loads(body)
        return said


def with_world(scenario: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        holder: list[World] = []

        async def take(request: web.Request) -> web.Response:
            world = holder[0]
            world.arrivals.append((await request.read(), request.headers["Payout-Signature"]))
            world.rings.put_nowait(None)
            return web.Response(status=world.answers.pop(0) if world.answers else 200)

        platform = web.Application()
        platform.router.add_post("/api/v1/webhooks/payouts", take)
        async with TestServer(platform) as server:
            settings = Settings.model_validate(
                {
                    "api_url": str(server.make_url("/")),
                    "payout_api_key": KEY,
                    "payout_webhook_secret": SECRET,
                    "payout_webhook_pause": 0.01,
                }
            )
            async with TestClient(TestServer(await build_app(settings))) as client:
                holder.append(World(client))
                await scenario(holder[0])

    # In a thread of its own: Playwright's sync API leaves a running event loop in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, run()).result()


def test_a_payout_is_taken_on_and_its_end_is_told_signed():
    async def scenario(world: World) -> None:
        await world.order(hold=True)
        answer = await world.ask()
        said = await answer.json()
        assert (answer.status, said["status"], "destination" in said) == (202, "accepted", False)
        await world.order(hold=False)
        await world.payouts(told=1)
        told = world.told()
        assert told["type"] == "payout.completed"
        assert (told["data"]["object"]["reference"], told["data"]["object"]["amount"]) == ("r-1", 4_900)
        headers = {"Authorization": f"Bearer {KEY}"}
        looked = await world.provider.get(f"/v1/payouts/{said['id']}", headers=headers)
        assert (await looked.json())["status"] == "completed"

    with_world(scenario)


def test_one_key_is_one_payout_and_another_body_with_it_is_refused():
    async def scenario(world: World) -> None:
        await world.order(hold=True)
        first = await (await world.ask()).json()
        again = await world.ask(metadata={"account_id": ACCOUNT, "trace_id": "1" * 32})
        assert (await again.json())["id"] == first["id"]
        assert (await world.ask(amount=1)).status == 409
        assert (await world.ask(key="k-2")).status == 202
        assert [each["asked"] for each in await world.payouts()] == [2, 1]

    with_world(scenario)


@pytest.mark.parametrize(
    ("changes", "status"),
    [({"secret": "another"}, 401), ({"key": ""}, 400), ({"amount": 0}, 400), ({"surprise": 1}, 400)],
)
def test_what_the_provider_would_refuse_is_refused(changes: dict[str, Any], status: int):
    async def scenario(world: World) -> None:
        assert (await world.ask(**changes)).status == status

    with_world(scenario)


def test_what_is_not_taken_is_told_again():
    async def scenario(world: World) -> None:
        world.answers = [500, 503]
        await world.ask()
        for _ in range(3):
            await world.rings.get()
        assert len({world.told(number)["id"] for number in range(3)}) == 1

    with_world(scenario)


def test_a_failure_on_order_and_a_hold_until_it_ends():
    async def scenario(world: World) -> None:
        await world.order(hold=True, outcome="failed", failure_code="account_closed")
        await world.ask()
        assert [each["deliveries"] for each in await world.payouts(payouts=1)] == [[]]
        await world.order(hold=False)
        await world.payouts(told=1)
        assert world.told()["data"]["object"]["failure"] == {"code": "account_closed"}

    with_world(scenario)


def test_news_by_hand_as_often_and_as_wrong_as_ordered():
    async def scenario(world: World) -> None:
        await world.order(hold=True)
        await world.ask()
        assert await world.news(times=2) == [200, 200]
        assert world.told(0)["id"] == world.told(1)["id"]
        await world.news(amount=1)
        assert world.told(2)["data"]["object"]["amount"] == 1
        await world.news(forged=True)
        with pytest.raises(AssertionError):
            world.told(3)

    with_world(scenario)


def test_news_of_one_payout_of_several():
    async def scenario(world: World) -> None:
        await world.order(hold=True)
        for number in (1, 2):
            await world.ask(key=f"k-{number}", reference=f"r-{number}")
        assert await world.news(which=2, outcome="failed") == [200]
        assert world.told()["data"]["object"]["reference"] == "r-2"
        assert await world.news(which=3) == []
        assert len(world.arrivals) == 1

    with_world(scenario)


def test_who_is_down_says_of_no_payout_how_it_stands():
    async def scenario(world: World) -> None:
        await world.ask()
        (known,) = await world.payouts(payouts=1)
        headers = {"Authorization": f"Bearer {KEY}"}
        assert (await world.provider.get(f"/v1/payouts/{known['id']}", headers=headers)).status == 200
        await world.order(mode="down")
        assert (await world.provider.get(f"/v1/payouts/{known['id']}", headers=headers)).status == 503

    with_world(scenario)


def test_down_refusing_and_hanging_up():
    async def scenario(world: World) -> None:
        await world.order(mode="down")
        assert (await world.ask()).status == 503
        await world.order(mode="refuses", failure_code="rejected")
        refused = await world.ask()
        assert (refused.status, (await refused.json())["error"]["code"]) == (422, "rejected")
        assert await world.payouts() == []
        await world.order(mode="hangs_up", hold=True)
        with pytest.raises(ClientConnectionError):
            await world.ask()
        assert len(await world.payouts()) == 1

    with_world(scenario)
