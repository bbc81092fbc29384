"""The introduction comes before what can wait, and forgets on no step where its reader wanted to go."""

import re

import pytest

from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor, hidden_fields, tags

WANTED = "next=%2Fwallet%2Ftransactions%3Fpage%3D2"
# How many ways there are from each: on, back, aside to any slide, past it, and in.
STEPS = {"": 1, "/slides/1": 5, "/slides/2": 6, "/slides/3": 5, "/choice": 3}


def _main(html: str) -> str:
    (main,) = re.findall(r"<main.*?</main>", html, re.DOTALL)
    return str(main)


@pytest.mark.parametrize("step", STEPS)
def test_every_way_on_knows_the_page_that_was_wanted(visitor: Visitor, step: str) -> None:
    ways = [each["href"] for each in tags(_main(visitor.open(f"/onboarding{step}?{WANTED}").text), "a")]
    assert len(ways) == STEPS[step]
    assert [way for way in ways if not way.endswith(WANTED)] == []


def test_the_wallet_and_the_end_know_it_too(visitor: Visitor, api: FakeApi) -> None:
    choice = tags(_main(visitor.open(f"/onboarding/choice?{WANTED}").text), "input")
    assert [each["value"] for each in choice if each["name"] == "next"] == ["/wallet/transactions?page=2"]
    visitor.sign_in(api.person(onboarded=False))
    for step in ("slides/2", "welcome"):
        html = visitor.open(f"/onboarding/{step}?{WANTED}").text
        assert hidden_fields(html, "/onboarding/complete")["next"] == "/wallet/transactions?page=2"


@pytest.mark.parametrize("wanted", ["/watch/1", "/wallet/top-up", "/wallet/withdraw", "/settings/payment-methods"])
def test_what_somebody_came_to_play_or_pay_for_is_not_covered(visitor: Visitor, api: FakeApi, wanted: str) -> None:
    answer = visitor.sign_in(api.person(onboarded=False), f"/sign-in?next={wanted}")
    assert answer.headers["location"] == wanted
    opened = visitor.open(wanted, headers={"Accept": "text/html"})
    assert "onboarding" not in opened.headers.get("location", "")


@pytest.mark.parametrize("wanted", ["/wallet", "/settings/account"])
def test_what_can_wait_comes_after_the_introduction(visitor: Visitor, api: FakeApi, wanted: str) -> None:
    answer = visitor.sign_in(api.person(onboarded=False), f"/sign-in?next={wanted}")
    opened = visitor.open(wanted, headers={"Accept": "text/html"})
    first = f"/onboarding?next={wanted.replace('/', '%2F')}"
    assert answer.headers["location"] == opened.headers["location"] == first
