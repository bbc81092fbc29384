"""Pages: what their console and their requests tell, and barriers in a real browser."""

from dataclasses import fields
from types import SimpleNamespace
from typing import Any

import pytest

from fixtures.oracles import accessibility, browser, digits, hosts
from fixtures.recording import ConsoleLine, Refusal, Window
from fixtures.target import Addresses

ADDRESSES = Addresses(**{field.name: f"http://127.0.0.1:{port}" for port, field in enumerate(fields(Addresses), 1)})


@pytest.fixture
def window():
    context: Any = SimpleNamespace(pages=[])
    return Window("Sara", context)


@pytest.fixture
def scenario(window):
    return SimpleNamespace(recording=SimpleNamespace(windows=[window]), addresses=ADDRESSES, lines=[])


def test_a_refused_form_is_no_defect_and_a_missing_style_sheet_is(scenario, window):
    refused = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    window.console += [ConsoleLine("error", refused, "x"), ConsoleLine("warning", "a library's remark", "x")]
    window.refusals.append(Refusal(422, "POST", f"{ADDRESSES.web}/sign-up", "document"))
    assert browser.findings(scenario) == []
    window.refusals.append(Refusal(404, "GET", f"{ADDRESSES.web}/static/theme.css", "stylesheet"))
    assert browser.findings(scenario) == ["Sara's page lacks its stylesheet /static/theme.css: answered 404"]


def test_exceptions_crashes_and_the_policy_are_told(scenario, window):
    window.errors.append("it is undefined\n  at wallet.js:7")
    window.crashes.append(f"{ADDRESSES.web}/wallet")
    window.console.append(ConsoleLine("warning", "The Content Security Policy directive 'x' is ignored", "x"))
    exception, policy, crash = browser.findings(scenario)
    assert exception == "uncaught exception in Sara's page: it is undefined"
    assert "Content Security Policy" in policy
    assert crash == "Sara's page crashed: /wallet"


def test_only_strangers_are_named_and_once(scenario, window):
    window.requested += [f"{ADDRESSES.web}/a", f"{ADDRESSES.payments}/v3/", "blob:x", "about:blank"]
    window.requested += [
        ADDRESSES.web.replace("http", "ws"),
        "https://stranger.example/a?b",
        "https://stranger.example/c",
    ]
    assert hosts.findings(scenario) == ["Sara's page asked https://stranger.example for /a"]


def test_a_page_is_its_address_without_ids():
    assert accessibility.template_of("http://h/topups/01a20c28-eb2c-75a1-b794-f25e2e212ea1/x?y=1") == "/topups/{id}/x"
    assert accessibility.template_of("http://h/wallet/12") == "/wallet/{id}"


BARRED = '<html lang="en"><head><title>t</title></head><body><main><h1>h</h1><button></button></main></body></html>'


def test_barriers_are_seen_under_a_strict_policy(page):
    policy = {"Content-Security-Policy": "default-src 'none'; script-src 'self'"}
    page.route("**/*", lambda route: route.fulfill(body=BARRED, content_type="text/html", headers=policy))
    page.goto("http://127.0.0.1:1/")
    (barrier,) = accessibility.barriers(page)
    assert "[button-name]" in barrier


@pytest.mark.timeout(10)
def test_barriers_are_seen_on_a_page_whose_clock_stands_still_and_nothing_is_left_in_it(page):
    page.clock.install()
    page.set_content(BARRED)
    page.clock.pause_at("2100-01-01")
    (barrier,) = accessibility.barriers(page)
    assert "[button-name]" in barrier
    assert page.evaluate("() => typeof axe") == "undefined"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p>۲۵ درس</p>", []),
        ("<p>25 درس</p>", ["Latin digits in “25 درس”"]),
        ("<time><bdi dir=ltr>2026-11-24</bdi></time>", ["Latin digits in “2026-11-24”"]),
        ("<p><bdi>Apollo 13</bdi> <code>A1</code> <a dir=ltr>v2@x</a></p><p hidden>3</p><input value=4>", []),
        ("<h1>برداشت WD-0F9A06B285</h1><p>به sara2@x.test رفت، با Visa •••• 4242، از 127.0.0.1</p>", []),
        ("<p>WD-0F9A06B285 در 2 روز</p>", ["Latin digits in “WD-0F9A06B285 در 2 روز”"]),
        ("<p>1</p>" * 4, ["Latin digits in “1” · “1” · “1” and 1 more"]),
    ],
)
def test_a_persian_page_has_persian_digits_but_where_it_was_given_others(page, body, told):
    page.set_content(f'<html lang="fa"><body>{body}</body></html>')
    assert digits.latin_digits(page) == told
