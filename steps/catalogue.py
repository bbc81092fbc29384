"""What partners offer, and finding it."""

import re

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import Language
from fixtures.offers import Offers
from fixtures.people import People, Visitor
from pages.catalogue import Catalogue
from pages.components.header import Header
from pages.played import Played
from pages.sign_in import SignIn
from pages.watch import Watch
from steps.accounts import PASSWORD
from steps.wording import sentence


@given(sentence('partner {partner:Person} offers the {kind:Kind} "{title:Quoted}" at {price:Price} a minute'))
def offers_something(offers: Offers, partner: str, kind: str, title: str, price: str) -> None:
    offers.add(partner, kind, title, price)


@given(
    sentence(
        'partner {partner:Person} offers the {kind:Kind} "{title:Quoted}" at {price:Price} a minute'
        ", the first {seconds:d} seconds free to try"
    )
)
@given(
    sentence(
        'partner {partner:Person} offers the {kind:Kind} "{title:Quoted}" at {price:Price} a minute'
        ", the first {seconds:d} second free to try"
    )
)
def offers_with_preview(offers: Offers, partner: str, kind: str, title: str, price: str, seconds: int) -> None:
    offers.add(partner, kind, title, price, preview_seconds=seconds)


@given(
    sentence(
        'partner {partner:Person} offers the {kind:Kind} "{title:Quoted}" at {price:Price} a minute'
        ", {seconds:d} seconds long"
    )
)
def offers_something_short(offers: Offers, partner: str, kind: str, title: str, price: str, seconds: int) -> None:
    offers.add(partner, kind, title, price, duration_seconds=seconds)


@given(sentence('partner {partner:Person} prepares the {kind:Kind} "{title:Quoted}" at {price:Price} a minute'))
def prepares_something(offers: Offers, partner: str, kind: str, title: str, price: str) -> None:
    offers.add(partner, kind, title, price, published=False)


@when(sentence('{name:Person} searches the catalogue for "{words:Quoted}"'))
def search(people: People, offers: Offers, name: str, words: str) -> None:
    people[name].open(Catalogue).search(offers.worded(words))


@when(sentence('a visitor searches the catalogue for "{words:Quoted}"'))
def visitor_searches(visitor: Visitor, offers: Offers, words: str) -> None:
    catalogue = visitor.open(Catalogue)
    # Nobody is asked who it is.
    expect(catalogue.heading).to_have_text(catalogue.text("catalogue.title"))
    catalogue.search(offers.worded(words))


@then(sentence('the visitor finds "{first:Quoted}" and "{second:Quoted}", of which "{free:Quoted}" is free to try'))
def visitor_finds(visitor: Visitor, offers: Offers, first: str, second: str, free: str) -> None:
    catalogue = visitor.at(Catalogue)
    expect(catalogue.titles).to_have_text([offers[first].title, offers[second].title])
    expect(catalogue.free_titles).to_have_text([offers[free].title])
    expect(catalogue.free_marks).to_have_text([catalogue.text("catalogue.preview_mark")])


@when(sentence('{name:Person} searches the {kind:Kind} of the catalogue for "{words:Quoted}"'))
def search_kind(people: People, offers: Offers, name: str, kind: str, words: str) -> None:
    catalogue = people[name].open(Catalogue)
    catalogue.show_only(kind)
    catalogue.search(offers.worded(words))
    expect(catalogue.words).to_have_value(offers.worded(words))
    expect(catalogue.chosen_kind).to_have_text([catalogue.text(f"catalogue.kind.{kind}")])


@when(sentence("{name:Person} looks at the {kind:Kind} alone"))
def look_at_kind(people: People, name: str, kind: str) -> None:
    people[name].at(Catalogue).show_only(kind)


@when(sentence("{name:Person} looks at every kind again"))
def look_at_every_kind(people: People, name: str) -> None:
    people[name].at(Catalogue).show_every_kind()


@then(sentence('{name:Person} finds "{first:Quoted}" and "{second:Quoted}", whatever they are'))
def finds_both(people: People, offers: Offers, name: str, first: str, second: str) -> None:
    catalogue = people[name].at(Catalogue)
    expect(catalogue.titles).to_have_text([offers[first].title, offers[second].title])
    expect(catalogue.chosen_kind).to_have_text([catalogue.text("catalogue.kinds.all")])


@when(sentence('{name:Person} goes to "{title:Quoted}" from there'))
def go_to(people: People, offers: Offers, name: str, title: str) -> None:
    people[name].at(Catalogue).go_to(offers[title].title)


@then(
    sentence(
        '{name:Person} can play "{title:Quoted}", which {partner:Person} offers at {price:Price} a minute'
        ", for an hour at most"
    )
)
def can_play(people: People, offers: Offers, name: str, title: str, partner: str, price: str) -> None:
    screen = people[name].at(Watch)
    expect(screen.heading).to_have_text(offers[title].title)
    expect(screen.price).to_have_text(screen.text("playback.price_per_minute", price=screen.language.price(price)))
    expect(screen.page.get_by_role("main").get_by_text(partner, exact=True)).to_be_visible()
    length = screen.text("watch.by_second", duration=screen.language.digits("1:00:00"))
    expect(screen.page.get_by_text(length, exact=True)).to_be_visible()
    expect(screen.play_button).to_be_visible()
    expect(screen.wall).to_have_count(0)


@then(sentence('{name:Person} finds only "{title:Quoted}"'))
def finds_only(people: People, offers: Offers, name: str, title: str) -> None:
    expect(people[name].at(Catalogue).titles).to_have_text([offers[title].title])


@then(sentence("{name:Person} sees that {partner:Person} offers it at {price:Price} a minute"))
def sees_price(people: People, name: str, partner: str, price: str) -> None:
    catalogue = people[name].at(Catalogue)
    words = catalogue.text("playback.price_per_minute", price=catalogue.language.price(price))
    expect(catalogue.prices).to_have_text([words])
    expect(catalogue.found.get_by_text(partner, exact=True)).to_be_visible()


@then(sentence("{name:Person} reads there that it is {kind:Kind}, an hour long"))
def reads_kind(people: People, name: str, kind: str) -> None:
    found = people[name].at(Catalogue).found
    expect(
        found.get_by_text(people[name].at(Catalogue).text(f"catalogue.kind_of_one.{kind}"), exact=True)
    ).to_be_visible()
    expect(found.get_by_text(people[name].at(Catalogue).language.digits("1:00:00"), exact=True)).to_be_visible()


@then(sentence("{name:Person} is told that nothing was found"))
def nothing_found(people: People, name: str) -> None:
    catalogue = people[name].at(Catalogue)
    expect(catalogue.notice(catalogue.text("catalogue.empty.title"))).to_be_visible()
    expect(catalogue.found).to_have_count(0)


@when(sentence('a visitor looks at "{title:Quoted}"'))
def visitor_looks(visitor: Visitor, offers: Offers, title: str) -> None:
    visitor.page.goto(offers[title].path)


@then(sentence("the visitor sees that it costs {price:Price} a minute"))
def visitor_sees_price(visitor: Visitor, price: str) -> None:
    screen = visitor.at(Watch)
    expect(screen.price).to_have_text(screen.text("playback.price_per_minute", price=screen.language.price(price)))


@then(sentence("the visitor is offered the first {seconds:d} seconds for free"))
def visitor_offered_preview(visitor: Visitor, seconds: int) -> None:
    screen = visitor.at(Watch)
    expect(screen.preview).to_have_text(screen.language.counted("watch.preview", seconds))
    expect(screen.media).to_have_js_property("controls", value=True)


@then("the visitor is offered nothing for free, and reads that playing asks to sign in")
def visitor_offered_nothing(visitor: Visitor) -> None:
    screen = visitor.at(Watch)
    expect(screen.wall).to_be_visible()
    expect(screen.media).to_have_count(0)
    expect(screen.preview).to_have_count(0)


@when("the visitor tries the preview")
def visitor_tries(visitor: Visitor) -> None:
    visitor.at(Watch).try_preview()


@then("the visitor is told that the preview is over")
def visitor_told_preview_over(visitor: Visitor) -> None:
    screen = visitor.at(Watch)
    expect(screen.notice(screen.text("watch.preview_over"))).to_be_visible()
    expect(screen.media).to_have_js_property("paused", value=True)
    expect(screen.media).to_have_js_property("controls", value=False)


@when("the visitor wants to play it")
def visitor_wants_to_play(visitor: Visitor) -> None:
    visitor.at(Watch).play_button.click()


@when(sentence("{name:Person} signs in there"))
def signs_in_there(people: People, visitor: Visitor, name: str) -> None:
    visitor.at(SignIn).sign_in(people[name].email, PASSWORD)


@then(sentence('{name:Person} is at "{title:Quoted}", and signed in'))
def back_at(visitor: Visitor, language: Language, offers: Offers, name: str, title: str) -> None:
    expect(visitor.page).to_have_url(re.compile(f"{re.escape(offers[title].path)}$"))
    expect(Header(visitor.page, language).signed_in_as(name)).to_be_attached()


@when("a visitor wants to see what was played")
def visitor_wants_history(visitor: Visitor) -> None:
    visitor.open(Played)


@when(sentence('{name:Person} looks for "{title:Quoted}" by its address'))
@when(sentence('{name:Person} looks at "{title:Quoted}"'))
def look_at(people: People, offers: Offers, name: str, title: str) -> None:
    people[name].page.goto(offers[title].path)


@then(sentence("{name:Person} is told that there is no such page"))
def told_not_found(people: People, name: str) -> None:
    screen = people[name].at(Watch)
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))


@when(sentence("{name:Person} goes home"))
def go_home(people: People, language: Language, name: str) -> None:
    people[name].open(Played)
    Header(people[name].page, language).home.click()


@then(sentence("{name:Person} is in the catalogue"))
def is_in_catalogue(people: People, name: str) -> None:
    catalogue = people[name].at(Catalogue)
    expect(catalogue.heading).to_have_text(catalogue.text("catalogue.title"))
