"""The ways of the pages that need no account: each leads where its words say."""

import re
from html import unescape

import pytest

from payasplay.i18n import format_money, translator
from payasplay.web.settings import WebSettings
from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor

_WAY = re.compile(r'<a\b[^>]*href="([^"]*)"[^>]*>([^<]*)</a>')
ABOVE = {"nav.catalogue": "/catalogue", "nav.sign_in": "/sign-in", "nav.sign_up": "/sign-up"}
TO_SIGN_IN = {"check_mail.sign_in": "/sign-in"}
# By the page: what its ways are called, and where they lead.
WAYS = {
    "/": {"sign_up.submit": "/sign-up", "sign_in.submit": "/sign-in", "onboarding.title": "/onboarding"},
    "/sign-in": {"forgot_password.title": "/forgot-password", "sign_up.submit": "/sign-up?next=%2Fwallet"},
    "/sign-up": {"sign_in.submit": "/sign-in?next=%2Fwallet"},
    "/sign-up/check-mail": TO_SIGN_IN,
    "/forgot-password": TO_SIGN_IN,
    "/forgot-password/check-mail": TO_SIGN_IN,
    "/reset-password": {"forgot_password.title": "/forgot-password"},
    "/verify-email": {"nav.sign_in": "/sign-in", "check_mail.again.submit": "/sign-up/check-mail"},
    "/sign-in/google/back": {"ways_in.failed.again": "/sign-in"},
    "/nowhere": {"error_page.home": "/"},
}


def _ways(html: str, element: str) -> dict[str, str]:
    (part,) = re.findall(rf"<{element}\b.*?</{element}>", html, re.DOTALL)
    return {unescape(words): unescape(address) for address, words in _WAY.findall(part)}


@pytest.mark.parametrize("where", WAYS)
def test_each_way_leads_where_it_says(visitor: Visitor, where: str) -> None:
    html, t = visitor.open(where).text, translator("en")
    assert _ways(html, "main") == {t(words): address for words, address in WAYS[where].items()}
    assert _ways(html, "header") == {t(words): address for words, address in ABOVE.items()}


def test_the_first_page_says_with_how_little_one_begins(visitor: Visitor, settings: WebSettings) -> None:
    assert format_money(settings.topup_minimum, "en") in visitor.open("/").text


def test_whoever_is_signed_in_is_past_the_first_page(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    assert visitor.open("/").headers["location"] == "/catalogue"
