"""The web tier in mock mode, as `--api-mode=mock` and `make mock` start it: alone, itself, and saying what it is."""

import re
import sys

import httpx
import psutil
import pytest

from fixtures.web_session import signed_in_cookie
from launch.api import start
from launch.progress import progress_on
from launch.web_alone import web_alone
from payasplay.client import Client, InMemoryTokenStore, TestingClient

BADGES = {"en": "Mock mode", "fa": "حالت آزمایشی"}


@pytest.fixture(scope="module")
def guardians_before():
    """Those of other stacks: a run has its own."""
    return guardians()


@pytest.fixture(scope="module")
def stack(guardians_before):
    with start(web_alone(), progress=progress_on(sys.stderr)) as started:
        yield started


def guardians():
    """The process ids of the guardians that this process has started."""
    return {each.pid for each in psutil.Process().children() if is_guardian(each)}


def is_guardian(process):
    try:
        return "launch.guardian" in " ".join(process.cmdline())
    except psutil.ZombieProcess:  # one that has ended, and whose starter has not asked after it yet
        return False


@pytest.mark.parametrize("locale", BADGES)
def test_every_page_says_that_this_is_no_platform(stack, locale):
    with httpx.Client(base_url=stack.urls.web, headers={"Accept-Language": locale}, trust_env=False) as browser:
        for path in ("/", "/catalogue", "/sign-in", "/no-such-page"):
            footer = re.search(r"<footer.*?</footer>", browser.get(path, follow_redirects=True).text, re.DOTALL)
            assert footer
            assert BADGES[locale] in footer.group(), path


@pytest.mark.usefixtures("stack")
def test_it_is_one_process(guardians_before):
    (guardian,) = guardians() - guardians_before
    (web,) = psutil.Process(guardian).children(recursive=True)
    assert "payasplay.web" in web.cmdline()


def test_pages_and_calls_see_one_state(stack):
    with Client(stack.urls.api) as client:
        made = TestingClient(client).create_account(balance_cents=1234)
        cookie = signed_in_cookie(stack.urls.web, made.verification_token)
        page = httpx.get(f"{stack.urls.web}/wallet", headers={"Cookie": cookie}, trust_env=False)
        assert "€12.34" in page.text
        own = client.with_tokens(InMemoryTokenStore(made.tokens))
        own.wallet.top_up(500, "pm_card")
        page = httpx.get(f"{stack.urls.web}/wallet", headers={"Cookie": cookie}, trust_env=False)
        assert "€17.34" in page.text


def test_a_page_that_asks_for_more_than_the_stand_in_knows_fails_in_words(stack):
    with Client(stack.urls.api) as client:
        made = TestingClient(client).create_account(role="partner")
    cookie = signed_in_cookie(stack.urls.web, made.verification_token)
    page = httpx.get(f"{stack.urls.web}/partner/settlement", headers={"Cookie": cookie}, trust_env=False)
    assert page.status_code >= 500
    assert "<footer" in page.text


def test_events_arrive(stack):
    with Client(stack.urls.api) as client:
        made = TestingClient(client).create_account(balance_cents=500)
        cookie = signed_in_cookie(stack.urls.web, made.verification_token)
        url = f"{stack.urls.web}/events"
        with httpx.stream("GET", url, headers={"Cookie": cookie}, timeout=10, trust_env=False) as events:
            lines = (line for line in events.iter_lines() if line.startswith("event"))
            assert next(lines) == "event: wallet"
            TestingClient(client).notify(made.account.id, "payment", "topup_completed", {"amount": "100"})
            assert next(lines) == "event: notifications"
