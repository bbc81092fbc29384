"""Signing in with Google or an Algorand wallet."""

import re
import secrets
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.algorand_wallet import AlgorandWallet
from fixtures.identity import GoogleAccount, IdentityProvider
from fixtures.language import Language
from fixtures.people import Newcomer, People, Visitor
from fixtures.target import Addresses
from pages.account import AccountSettings
from pages.components.header import Header
from pages.onboarding import Slides
from pages.ways_in import GooglePage, WaysIn
from payasplay.client import Client, SignInRefused
from steps.wording import sentence


@given("a newcomer with a Google account", target_fixture="google_account")
def newcomer_with_google(newcomer: Newcomer, identity_provider: IdentityProvider) -> GoogleAccount:
    return identity_provider.register(newcomer.name, newcomer.email)


@given("a newcomer whose address Google has not verified", target_fixture="google_account")
def newcomer_unverified(newcomer: Newcomer, identity_provider: IdentityProvider) -> GoogleAccount:
    return identity_provider.register(newcomer.name, newcomer.email, is_verified=False)


@given(sentence("{name:Person} has a Google account of the same address"), target_fixture="google_account")
def same_address_at_google(people: People, identity_provider: IdentityProvider, name: str) -> GoogleAccount:
    return identity_provider.register(name, people[name].email)


@given(
    sentence('{name:Person} has a Google account of the same address, under the name "{called:Quoted}"'),
    target_fixture="google_account",
)
def other_name_at_google(people: People, identity_provider: IdentityProvider, name: str, called: str) -> GoogleAccount:
    return identity_provider.register(called, people[name].email)


@when("the newcomer signs in with Google")
def newcomer_uses_google(newcomer: Newcomer, google_account: GoogleAccount) -> None:
    newcomer.open(WaysIn).use_google()
    GooglePage(newcomer.page).agree_as(google_account.subject)


@when("a visitor signs in with that Google account")
def visitor_uses_google(visitor: Visitor, google_account: GoogleAccount) -> None:
    visitor.open(WaysIn).use_google()
    GooglePage(visitor.page).agree_as(google_account.subject)


@when("the newcomer, who has another address at Google by now, signs in with Google in another browser")
def newcomer_uses_google_elsewhere(
    newcomer: Newcomer, visitor: Visitor, identity_provider: IdentityProvider, google_account: GoogleAccount
) -> None:
    identity_provider.move(google_account, newcomer.name, f"new-{newcomer.email}")
    visitor.open(WaysIn).use_google()
    GooglePage(visitor.page).agree_as(google_account.subject)


@when("the newcomer goes to Google, and thinks better of it")
def newcomer_refuses(newcomer: Newcomer) -> None:
    newcomer.open(WaysIn).use_google()
    GooglePage(newcomer.page).refuse()


@when("somebody sends the newcomer's browser back from Google with an answer of their own")
def foreign_answer(newcomer: Newcomer) -> None:
    newcomer.open(WaysIn)
    newcomer.page.goto(f"/sign-in/google/back?state={secrets.token_urlsafe(32)}&code={secrets.token_urlsafe(16)}")


@when("somebody else brings Google's answer to the newcomer's sign-in")
def stolen_answer(
    newcomer: Newcomer, visitor: Visitor, google_account: GoogleAccount, identity_provider: IdentityProvider
) -> None:
    newcomer.open(WaysIn).use_google()
    visitor.page.goto(identity_provider.answer_to(newcomer.page.url, google_account))


@then("the newcomer is shown around, under the name that Google knows")
def shown_around(newcomer: Newcomer, language: Language) -> None:
    slides = newcomer.at(Slides)
    expect(slides.heading).to_have_text(slides.title(1))
    expect(Header(newcomer.page, language).name(newcomer.name)).to_be_visible()


@then("that browser is in the newcomer's account")
def same_account(newcomer: Newcomer, visitor: Visitor) -> None:
    # An account is told by its address; there is one account of an address.
    expect(Header(visitor.page, visitor.at(AccountSettings).language).sign_out).to_be_visible()
    visitor.open(AccountSettings)
    expect(visitor.page.get_by_role("main")).to_contain_text(newcomer.email)


@then(sentence("the visitor is in {name:Person}'s account, which still has its wallet of {amount:Euros}"))
def is_in_account(people: People, visitor: Visitor, name: str, amount: int) -> None:
    expect(Header(visitor.page, visitor.at(AccountSettings).language).signed_in_as(name)).to_be_attached()
    assert people[name].client.wallet.balance().balance == amount


@then("the newcomer is not signed in")
def not_signed_in(newcomer: Newcomer) -> None:
    screen = newcomer.at(WaysIn)
    expect(screen.heading).to_have_text(screen.text("ways_in.failed.title"))
    expect(screen.refusal.filter(has_text=screen.text("error.SIGN_IN_REFUSED"))).to_be_visible()
    expect(screen.way("ways_in.failed.again")).to_have_attribute("href", screen.path)


@then("that somebody is not signed in")
def visitor_not_signed_in(visitor: Visitor) -> None:
    screen = visitor.at(WaysIn)
    expect(screen.heading).to_have_text(screen.text("ways_in.failed.title"))
    expect(screen.refusal.filter(has_text=screen.text("error.SIGN_IN_REFUSED"))).to_be_visible()


@given("a newcomer with an Algorand wallet", target_fixture="algorand_wallet")
def newcomer_with_wallet(newcomer: Newcomer) -> AlgorandWallet:
    wallet = AlgorandWallet.new()
    wallet.put_into(newcomer.page)
    return wallet


@given("a newcomer whose wallet signs with another key", target_fixture="algorand_wallet")
def newcomer_with_cheating_wallet(newcomer: Newcomer) -> AlgorandWallet:
    wallet = AlgorandWallet.new()
    wallet.signs_with = AlgorandWallet.new().private_key
    wallet.put_into(newcomer.page)
    return wallet


@given("a newcomer who will not sign", target_fixture="algorand_wallet")
def newcomer_unwilling(newcomer: Newcomer) -> AlgorandWallet:
    wallet = AlgorandWallet.new()
    wallet.is_willing = False
    wallet.put_into(newcomer.page)
    return wallet


@when("the newcomer signs in with the wallet")
def use_wallet(newcomer: Newcomer) -> None:
    newcomer.open(WaysIn).use_wallet()


@when("the newcomer signs in with the wallet in another browser")
def use_wallet_elsewhere(visitor: Visitor, algorand_wallet: AlgorandWallet) -> None:
    algorand_wallet.put_into(visitor.page)
    visitor.open(WaysIn).use_wallet()


@then("the newcomer has read what was signed: where, for how long, and that it costs nothing")
def read_what_was_signed(newcomer: Newcomer, algorand_wallet: AlgorandWallet, addresses: Addresses) -> None:
    expect(newcomer.at(Slides).heading).to_have_text(newcomer.at(Slides).title(1))
    (text,) = algorand_wallet.asked
    assert text.startswith(urlsplit(addresses.web).netloc)
    assert algorand_wallet.address in text
    said = dict(re.findall(r"^(Issued At|Expiration Time|Nonce): (.+)$", text, re.MULTILINE))
    good_for = datetime.fromisoformat(said["Expiration Time"]) - datetime.fromisoformat(said["Issued At"])
    assert good_for == timedelta(minutes=10)
    # Each text is another one: a signature of this one opens nothing else.
    assert re.fullmatch("[0-9a-f]{64}", said["Nonce"])
    assert "costs nothing" in text


@then("both browsers are in one account, known by the wallet alone")
def one_account(newcomer: Newcomer, visitor: Visitor, algorand_wallet: AlgorandWallet) -> None:
    name = f"{algorand_wallet.address[:4]}…{algorand_wallet.address[-4:]}"
    for browser in (newcomer, visitor):
        slides = browser.at(Slides)
        expect(slides.heading).to_have_text(slides.title(1))
        expect(Header(browser.page, slides.language).signed_in_as(name)).to_be_attached()
    # Only now: it is one account, and whoever has skipped the introduction once does not see it in another browser.
    newcomer.at(Slides).skip()
    visitor.at(Slides).skip()
    settings = visitor.open(AccountSettings)
    # One session of the newcomer's browser, one of the other: two of one account.
    expect(settings.sessions).to_have_count(2)
    # Without an address nobody signs in with a password, so that none is offered.
    expect(settings.facts).to_contain_text(settings.text("account.no_email"))
    expect(settings.new_password).to_have_count(0)


@then("the newcomer is told that there is no wallet in this browser")
def told_no_wallet(newcomer: Newcomer) -> None:
    screen = newcomer.at(WaysIn)
    expect(screen.refusal).to_have_text(screen.text("ways_in.algorand.missing"))


@then("the newcomer is told that the wallet did not sign, and can try again")
def told_not_signed(newcomer: Newcomer) -> None:
    screen = newcomer.at(WaysIn)
    expect(screen.refusal).to_have_text(screen.text("ways_in.algorand.failed"))
    expect(newcomer.page.get_by_role("button", name=screen.text("ways_in.algorand"))).to_be_enabled()


@when("somebody signs in with a signature, and keeps it", target_fixture="replayed")
def replay_signature(api: Client) -> tuple[Client, dict[str, str]]:
    wallet = AlgorandWallet.new()
    challenge = api.auth.challenge_wallet(wallet.address)
    signed = {
        "challenge": challenge.challenge,
        "address": wallet.address,
        "signature": wallet.sign(challenge.message.encode()),
    }
    api.auth.sign_in_with_wallet(**signed)
    return api, signed


@then("the signature opens nothing a second time")
def replay_refused(replayed: tuple[Client, dict[str, str]]) -> None:
    api, signed = replayed
    with pytest.raises(SignInRefused):
        api.auth.sign_in_with_wallet(**signed)
