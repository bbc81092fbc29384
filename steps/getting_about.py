"""Getting about: the ways above each page, and those of the settings, lead where they say."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.language import Language
from fixtures.people import People, Visitor
from pages.catalogue import Catalogue
from pages.components.header import Header
from pages.forgot_password import ForgotPassword
from pages.home import Home
from pages.onboarding import Splash
from pages.screen import Screen
from pages.sign_in import SignIn
from pages.sign_up import CheckMail, SignUp
from pages.top_up import TopUp
from pages.transactions import Transactions
from pages.wallet import Wallet
from pages.withdraw import Withdraw
from pages.withdrawals import Withdrawals
from steps.wording import sentence

# What a way is called, and the heading of the page that it leads to.
WAYS = {
    "nav.catalogue": "catalogue.title",
    "nav.wallet": "wallet.title",
    "nav.top_up": "top_up.title",
    "nav.transactions": "transactions.title",
    "nav.history": "history.title",
}
WAYS_OF_THE_SETTINGS = {
    "account.title": "account.title",
    "security.title": "security.title",
    "payment_methods.title": "payment_methods.title",
    "auto_topup.title": "auto_topup.title",
    "settings.nav.notifications": "notifications.settings.title",
    "settings.nav.lms": "lms.title",
}
WAYS_OF_PARTNERS = {
    "settlement.nav.overview": "settlement.title",
    "settlement.nav.history": "settlement.history.title",
    "settlement.nav.settings": "settlement.settings.title",
    "partner.title": "partner.title",
}
# By the screen and its title: the words of each way, and the screen that it leads to.
WAYS_OF_THE_WALLET: dict[type[Screen], tuple[str, dict[str, type[Screen]]]] = {
    Wallet: (
        "wallet.title",
        {"wallet.top_up.action": TopUp, "withdraw.title": Withdraw, "wallet.recent.all": Transactions},
    ),
    TopUp: ("top_up.title", {"top_up.back": Wallet}),
    Withdraw: ("withdraw.title", {"withdrawals.title": Withdrawals, "top_up.back": Wallet}),
    Withdrawals: ("withdrawals.title", {"withdrawals.new": Withdraw}),
}
# The same for who is not signed in; where they lead may be followed by what was wanted before.
WAYS_OF_VISITORS: dict[type[Screen], tuple[str, dict[str, type[Screen]]]] = {
    Home: ("landing.title", {"sign_up.submit": SignUp, "sign_in.submit": SignIn, "onboarding.title": Splash}),
    SignUp: ("sign_up.title", {"sign_in.submit": SignIn}),
    CheckMail: ("check_mail.title", {"check_mail.sign_in": SignIn}),
    SignIn: ("sign_in.title", {"sign_up.submit": SignUp, "forgot_password.title": ForgotPassword}),
    ForgotPassword: ("forgot_password.title", {"check_mail.sign_in": SignIn}),
}
WAYS_ABOVE_FOR_VISITORS = {"nav.home": Home, "nav.catalogue": Catalogue, "nav.sign_in": SignIn, "nav.sign_up": SignUp}


def _lead(people: People, language: Language, name: str, menu: str, ways: dict[str, str]) -> None:
    """Take each way of a menu, and read where one is: on the page, in its title and in the menu."""
    header, screen = Header(people[name].page, language), people[name].at(Screen)
    for way, title in ways.items():
        header.way(way, menu).click()
        expect(screen.heading).to_have_text(language.text(title))
        expect(screen.page).to_have_title(language.text("app.page_title", title=language.text(title)))
        expect(header.here(menu)).to_have_text([language.text(way)])


@then(sentence("each way above the page leads {name:Person} where it says"))
def ways_lead(people: People, language: Language, name: str) -> None:
    _lead(people, language, name, "nav.label", WAYS)


@then(sentence("{name:Person} sees no way to the partners' part"))
def no_way_to_partners(people: People, language: Language, name: str) -> None:
    # The menu is there, and such a way is not.
    expect(Header(people[name].page, language).way("nav.wallet")).to_be_visible()
    expect(Header(people[name].page, language).way("nav.partner")).to_have_count(0)


@when(sentence("{name:Person} goes to the settings by the name above the page"))
def to_settings(people: People, language: Language, name: str) -> None:
    Header(people[name].page, language).to_settings(name)


@then(sentence("each way of the settings leads {name:Person} where it says"))
def ways_of_settings_lead(people: People, language: Language, name: str) -> None:
    expect(people[name].at(Screen).heading).to_have_text(language.text("account.title"))
    _lead(people, language, name, "settings.nav.label", WAYS_OF_THE_SETTINGS)


@when(sentence("{name:Person} goes from the wallet to the partners' part by the way above the page"))
def to_partners(people: People, language: Language, name: str) -> None:
    people[name].open(Wallet)
    Header(people[name].page, language).way("nav.partner").click()


@then(sentence("each way of the partners' part leads {name:Person} where it says"))
def ways_of_partners_lead(people: People, language: Language, name: str) -> None:
    expect(people[name].at(Screen).heading).to_have_text(language.text("partner.title"))
    _lead(people, language, name, "settlement.nav.label", WAYS_OF_PARTNERS)


@when(sentence("{name:Person} follows a link to a page behind the last one"))
def follow_link_behind_last(people: People, name: str) -> None:
    page = people[name].page
    address = urlsplit(page.url)
    page.goto(address._replace(query=urlencode(dict(parse_qsl(address.query)) | {"page": 99})).geturl())


@then(sentence("each way of the wallet and of what lies behind it leads {name:Person} where it says"))
def ways_of_wallet_lead(people: People, language: Language, name: str) -> None:
    for place, (title, ways) in WAYS_OF_THE_WALLET.items():
        screen = people[name].open(place)
        expect(screen.heading).to_have_text(language.text(title))
        expect(screen.page).to_have_title(language.text("app.page_title", title=language.text(title)))
        for way, there in ways.items():
            expect(screen.way(way)).to_have_attribute("href", there.path)


@when("a visitor comes to the site")
def comes_to_site(visitor: Visitor) -> None:
    visitor.open(Home)


@then("each way of the first page and of what lies behind it leads the visitor where it says")
def ways_of_visitors_lead(visitor: Visitor, language: Language) -> None:
    header = Header(visitor.page, language)
    for key, there in WAYS_ABOVE_FOR_VISITORS.items():
        expect(header.way_of_visitors(key)).to_have_attribute("href", there.path)
    least = language.text("landing.points.fill.text", minimum=language.money(500))
    expect(visitor.page.get_by_text(least, exact=True)).to_be_visible()
    for place, (title, ways) in WAYS_OF_VISITORS.items():
        screen = visitor.open(place)
        expect(screen.heading).to_have_text(language.text(title))
        for way, there in ways.items():
            address = re.compile(rf"^{re.escape(there.path)}(\?.*)?$")
            expect(screen.way(way)).to_have_attribute("href", address)
