"""Being shown around: the splash, the slides, the ways in, the welcome, and the guest."""

from collections.abc import Callable

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.offers import Offers
from fixtures.people import Newcomer, People, Visitor
from pages.account import AccountSettings
from pages.catalogue import Catalogue
from pages.onboarding import Choice, Slides, Splash, Welcome
from pages.payment_methods import PaymentMethods
from pages.screen import Screen
from pages.sign_in import SignIn
from pages.sign_up import SignUp
from pages.top_up import TopUp
from pages.wallet import Wallet
from pages.watch import Watch
from pages.withdraw import Withdraw
from steps.wording import sentence

PRIVATE = {"wallet": Wallet, "settings": AccountSettings}
NOT_HELD_UP: dict[str, tuple[type[Screen], str]] = {
    "withdraw": (Withdraw, "withdraw.title"),
    "save a card": (PaymentMethods, "payment_methods.title"),
}


@given(sentence("{name:Person} is new here"))
def is_new(people: People, name: str) -> None:
    people.join(name, is_new=True)


@given(sentence("{name:Person} has been shown around"))
def has_been_shown_around(people: People, name: str) -> None:
    people.join(name, is_new=True)
    people[name].open(Wallet)
    expect(people[name].at(Slides).heading).to_have_text(people[name].at(Slides).title(1))
    people[name].at(Slides).skip()
    expect(people[name].at(Wallet).balance).to_be_visible()


@when(sentence("{name:Person} comes for the first time"))
def comes_first(people: People, name: str) -> None:
    people[name].open(Wallet)


@when(sentence("{name:Person} comes again"))
def comes_again(people: People, name: str) -> None:
    people[name].open(Wallet)


@then(sentence("{name:Person} sees whose product this is, and soon the first slide"))
def sees_splash(people: People, name: str) -> None:
    splash = people[name].at(Splash)
    expect(splash.heading).to_have_text(splash.text("app.name"))
    slides = people[name].at(Slides)
    expect(slides.heading).to_have_text(slides.title(1))


@when(sentence("{name:Person} leafs through all three slides"))
def leaf_through(people: People, name: str) -> None:
    slides = people[name].at(Slides)
    for number in (1, 2):
        _see(slides, number)
        slides.next_button.click()
    _see(slides, 3)
    slides.last_button.click()


def _see(slides: Slides, number: int) -> None:
    """A slide with all that is on it, and where it says that one is."""
    expect(slides.heading).to_have_text(slides.title(number))
    for words in slides.words(number):
        expect(slides.slide).to_contain_text(words)
    expect(slides.picture).to_be_visible()
    expect(slides.dot(number)).to_have_attribute("aria-current", "step")
    expect(slides.here).to_have_count(1)


@then(sentence("{name:Person} is welcomed with three tips"))
def is_welcomed(people: People, name: str) -> None:
    welcome = people[name].at(Welcome)
    expect(welcome.heading).to_have_text(welcome.text("onboarding.welcome.title"))
    expect(welcome.facts).to_contain_text(welcome.text("onboarding.welcome.lead"))
    expect(welcome.tips).to_contain_text([welcome.tip(name) for name in ("fill", "play", "see")])
    expect(welcome.way("nav.top_up")).to_have_attribute("href", TopUp.path)


@when(sentence("{name:Person} goes on from there"))
def go_on(people: People, name: str) -> None:
    people[name].at(Welcome).go_on()


@when("the newcomer skips the introduction")
def newcomer_skips(newcomer: Newcomer) -> None:
    expect(newcomer.at(Slides).heading).to_have_text(newcomer.at(Slides).title(1))
    newcomer.at(Slides).skip()


@then(sentence("{name:Person} is in the wallet"))
def is_in_wallet(people: People, name: str) -> None:
    wallet = people[name].at(Wallet)
    expect(wallet.heading).to_have_text(wallet.text("wallet.title"))


@then(sentence("the platform remembers that {name:Person} has been shown around"))
def is_remembered(people: People, name: str) -> None:
    assert people[name].client.account.me().onboarding_completed


@when(sentence("{name:Person} wants to see the introduction again"))
def replay(people: People, name: str) -> None:
    people[name].open(AccountSettings).replay_introduction()


@given("a visitor is at the first slide")
def visitor_at_first_slide(visitor: Visitor) -> None:
    visitor.open(Slides)


def _turn(slides: Slides, means: str, *, forward: bool) -> None:
    """Turn the page: by one of the means that a scenario names."""
    turns: dict[str, Callable[[], None]] = {
        "the buttons": (slides.next_button if forward else slides.back_button).click,
        "the dots": lambda: slides.dot(2 if forward else 1).click(),
        "the arrow keys": lambda: slides.press(forward=forward),
        "a finger": lambda: slides.swipe(forward=forward),
    }
    turns[means]()


@when(sentence("the visitor turns the page forward with {means}"))
def turn_forward(visitor: Visitor, means: str) -> None:
    _turn(visitor.at(Slides), means, forward=True)


@when(sentence("the visitor turns the page back with {means}"))
def turn_back(visitor: Visitor, means: str) -> None:
    _turn(visitor.at(Slides), means, forward=False)


@when("the visitor moves a finger only a little")
def move_a_little(visitor: Visitor) -> None:
    visitor.at(Slides).swipe(forward=True, pixels=49)
    visitor.at(Slides).press(forward=False)


@when("the visitor scrolls down with a finger, and a little aside")
def scroll_down(visitor: Visitor) -> None:
    visitor.at(Slides).swipe(forward=True, down=200)
    visitor.at(Slides).press(forward=False)


@then(sentence("the visitor sees slide {number:d} of three"))
def visitor_sees_slide(visitor: Visitor, number: int) -> None:
    _see(visitor.at(Slides), number)


@when("the visitor skips the slides")
def visitor_skips(visitor: Visitor) -> None:
    visitor.at(Slides).skip()


@then("the visitor can choose between e-mail, Google, an Algorand wallet, and looking around")
def visitor_can_choose(visitor: Visitor) -> None:
    choice = visitor.at(Choice)
    names = [
        choice.text("onboarding.choice.email"),
        choice.text("ways_in.google"),
        choice.text("ways_in.algorand"),
        choice.text("onboarding.choice.guest"),
    ]
    for name in names:
        expect(choice.ways.and_(choice.page.get_by_text(name, exact=True))).to_be_visible()


@when("the visitor goes back from there with the escape key")
def escape(visitor: Visitor) -> None:
    visitor.page.keyboard.press("Escape")


@when("the visitor goes on, and back by the way that is shown")
def on_and_back(visitor: Visitor) -> None:
    visitor.at(Slides).last_button.click()
    choice = visitor.at(Choice)
    expect(choice.heading).to_have_text(choice.text("onboarding.choice.title"))
    visitor.at(Slides).back_button.click()


@given("a visitor looks around as a guest")
@when("a visitor looks around as a guest")
def look_around(visitor: Visitor) -> None:
    visitor.open(Choice).look_around()


@then("the guest is welcomed, and told what an account is for")
def guest_is_welcomed(visitor: Visitor) -> None:
    welcome = visitor.at(Welcome)
    expect(welcome.heading).to_have_text(welcome.text("onboarding.welcome.title"))
    expect(welcome.facts).to_contain_text(welcome.text("onboarding.welcome.guest"))
    expect(welcome.tips).to_contain_text([welcome.tip(name) for name in ("look", "wall", "join")])
    expect(welcome.way("nav.sign_up")).to_have_attribute("href", SignUp.path)


@when("the guest goes on from there")
def guest_goes_on(visitor: Visitor) -> None:
    visitor.at(Welcome).go_on()


@then("the guest is in the catalogue")
def guest_in_catalogue(visitor: Visitor) -> None:
    catalogue = visitor.at(Catalogue)
    expect(catalogue.heading).to_have_text(catalogue.text("catalogue.title"))


@when(sentence("the guest wants to see the {place}"))
def guest_wants(visitor: Visitor, place: str) -> None:
    visitor.open(PRIVATE[place])


@when(sentence('the guest wants to play "{title:Quoted}"'))
def guest_wants_to_play(visitor: Visitor, offers: Offers, title: str) -> None:
    visitor.page.goto(offers[title].path)
    visitor.at(Watch).play_button.click()


@then("the guest is asked to sign in, and told why")
def guest_meets_wall(visitor: Visitor) -> None:
    screen = visitor.at(SignIn)
    expect(screen.heading).to_have_text(screen.text("sign_in.title"))
    expect(screen.notice(screen.text("sign_in.wall"))).to_be_visible()


@when(sentence("{name:Person} goes straight to adding money"))
def straight_to_top_up(people: People, name: str) -> None:
    people[name].open(TopUp)


@then(sentence("{name:Person} can add money, without an introduction before it"))
def can_add_money(people: People, name: str) -> None:
    expect(people[name].at(TopUp).amount).to_be_visible()


@when(sentence("{name:Person} goes straight to where one can {what}"))
def straight_to(people: People, name: str, what: str) -> None:
    people[name].open(NOT_HELD_UP[what][0])


@then(sentence("{name:Person} is at once where one can {what}"))
def is_there(people: People, name: str, what: str) -> None:
    place, title = NOT_HELD_UP[what]
    expect(people[name].at(place).heading).to_have_text(people[name].at(place).text(title))


@when(sentence('{name:Person} goes straight to "{title:Quoted}"'))
def straight_to_content(people: People, offers: Offers, name: str, title: str) -> None:
    people[name].page.goto(offers[title].path)


@then(sentence("{name:Person} can play it, without an introduction before it"))
def can_play(people: People, name: str) -> None:
    expect(people[name].at(Watch).play_button).to_be_visible()
