"""Being warned that a wallet runs low."""

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.people import People
from pages.auto_topup import AutoTopUp
from pages.catalogue import Catalogue
from pages.components.low_balance import LowBalance
from pages.screen import Screen
from pages.security import Security
from pages.top_up import TopUp
from pages.transactions import Transactions
from pages.wallet import Wallet
from steps.wording import sentence

PLACES: dict[str, type[Screen]] = {
    "the wallet": Wallet,
    "the history": Transactions,
    "the catalogue": Catalogue,
    "the settings": Security,
    "adding money": TopUp,
    "automatic top-up": AutoTopUp,
}
STATUSES = {"running low": "warning", "almost empty": "critical"}


def _warning(people: People, name: str) -> LowBalance:
    screen = people[name].at(Wallet)
    return LowBalance(screen.page, screen.language)


@when(sentence("{name:Person}, short of money or not, sees {place}"))
def goes_to(people: People, name: str, place: str) -> None:
    people[name].open(PLACES[place])


@then(sentence("{name:Person} reads above the page that {amount:Euros} are left"))
def reads_banner(people: People, name: str, amount: int) -> None:
    warning = _warning(people, name)
    screen = people[name].at(Wallet)
    expect(warning.banner).to_have_text(screen.text("low_balance.left", amount=screen.language.money(amount)))
    expect(warning.whole_banner.get_by_role("link")).to_have_attribute("href", TopUp.path)


@then(sentence("{name:Person} reads no warning above the page"))
def reads_no_banner(people: People, name: str) -> None:
    warning = _warning(people, name)
    expect(people[name].at(Wallet).heading).to_be_visible()
    expect(warning.banner).to_have_count(0)
    expect(warning.dialogue).to_have_count(0)


@then(
    sentence(
        "{name:Person} is warned in a dialogue that the wallet is {level}, with {amount:Euros} for {minutes:d} minutes"
    )
)
def warned(people: People, name: str, level: str, amount: int, minutes: int) -> None:
    warning, screen = _warning(people, name), people[name].at(Wallet)
    title = screen.text(f"low_balance.{STATUSES[level]}.title")
    expect(warning.dialogue).to_be_visible()
    expect(warning.dialogue).to_have_accessible_name(title)
    expect(warning.facts).to_have_text(
        [screen.language.money(amount), screen.language.counted("wallet.minutes_left", minutes)]
    )
    expect(warning.whole_banner).to_contain_text(title)
    expect(warning.way_to_automatic_topup).to_have_attribute("href", AutoTopUp.path)


@then(sentence("{name:Person} is not warned in a dialogue"))
def not_warned(people: People, name: str) -> None:
    warning = _warning(people, name)
    expect(warning.banner).to_be_visible()
    expect(warning.dialogue).to_have_count(0)


@then(sentence("{name:Person} is not warned in a dialogue, and still in the history"))
def not_warned_in_history(people: People, name: str) -> None:
    expect(people[name].at(Transactions).heading).to_have_text(people[name].at(Transactions).text("transactions.title"))
    not_warned(people, name)


@when(sentence("{name:Person} puts the dialogue away with the keyboard"))
def put_away(people: People, name: str) -> None:
    people[name].page.keyboard.press("Escape")


@when(sentence("{name:Person} asks to be reminded in ten minutes"))
def snooze(people: People, name: str) -> None:
    _warning(people, name).snooze()


@when(sentence("{name:Person} follows the dialogue to adding money"))
def follow(people: People, name: str) -> None:
    _warning(people, name).top_up()


@then(sentence("{name:Person} can add money"))
def can_add(people: People, name: str) -> None:
    expect(people[name].at(TopUp).amount).to_be_visible()


@given(sentence("{name:Person} wants to be warned below {amount:Euros}"))
def threshold(people: People, name: str, amount: int) -> None:
    people[name].client.notifications.change_settings([], unit="money", amount_cents=amount, minutes=10)


@given(sentence("{name:Person} wants to be warned below {minutes:d} minutes"))
def threshold_in_minutes(people: People, name: str, minutes: int) -> None:
    people[name].client.notifications.change_settings([], unit="minutes", amount_cents=1_000, minutes=minutes)
