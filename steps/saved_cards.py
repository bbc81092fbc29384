"""Cards that people keep."""

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from pages.auto_topup import AutoTopUp
from pages.components.card_form import CUT_SHORT, GOOD, INCOMPLETE, NOT_KEPT
from pages.payment_methods import PaymentMethods
from payasplay.client import NotFound, TestingClient, ValidationError
from steps.wording import sentence

# The provider's name for a card that works, as its SDK's tests use it.
GOOD_CARD = "pm_card_visa"
GOOD_DIGITS = "4242"
GOOD_NUMBER = "4242424242424242"
OTHER_NUMBER = "5555555555554444"
THIRD_NUMBER = "5105105105105100"


@when(sentence("{name:Person} saves a good card"))
def save_card(people: People, name: str) -> None:
    people[name].open(PaymentMethods).save(GOOD)


@when(sentence("{name:Person} saves a card that is declined"))
def save_declined_card(people: People, name: str) -> None:
    people[name].open(PaymentMethods).save(NOT_KEPT)


@given(sentence("{name:Person} has saved a good card"))
def has_saved_card(people: People, name: str) -> None:
    people[name].client.payment_methods.save(GOOD_CARD)


@given(sentence("{name:Person} has saved two cards"), target_fixture="other_card")
def has_saved_two_cards(people: People, payment_provider: PaymentProvider, name: str) -> str:
    other = payment_provider.new_card(OTHER_NUMBER)
    people[name].client.payment_methods.save(GOOD_CARD)
    people[name].client.payment_methods.save(other)
    return other


@given(sentence("{name:Person} has saved three cards, the last of them the card {last_digits:Digits}"))
def has_saved_three_cards(people: People, payment_provider: PaymentProvider, name: str, last_digits: str) -> None:
    cards = people[name].client.payment_methods
    saved = [cards.save(payment_provider.new_card(number)) for number in (GOOD_NUMBER, OTHER_NUMBER, THIRD_NUMBER)]
    assert saved[-1].masked.endswith(last_digits)


@when(sentence("{name:Person} saves a card whose number is cut short"))
def save_cut_card(people: People, name: str) -> None:
    people[name].open(PaymentMethods).save(CUT_SHORT)


@then(sentence("{name:Person} reads that its number is not complete, and none is saved"))
def told_incomplete(people: People, name: str) -> None:
    screen = people[name].at(PaymentMethods)
    expect(screen.warning(INCOMPLETE[screen.language.code])).to_be_visible()
    expect(screen.submit).to_be_enabled()
    assert people[name].client.payment_methods.all() == []


@when(sentence("{name:Person} types a good card in its place"))
def save_good_card_in_its_place(people: People, name: str) -> None:
    people[name].at(PaymentMethods).save(GOOD)


@then(sentence("automatic top-up proposes {name:Person} the card {last_digits:Digits}"))
def proposes_card(people: People, name: str, last_digits: str) -> None:
    chosen = people[name].open(AutoTopUp).card.locator("option:checked")
    expect(chosen).to_contain_text(f"•••• {last_digits}")


@then(sentence("{name:Person} sees the card, masked, as the primary one"))
def sees_primary_card(people: People, name: str) -> None:
    screen = people[name].at(PaymentMethods)
    expect(screen.notice(screen.text("payment_methods.saved"))).to_be_visible()
    expect(screen.cards).to_have_count(1)
    expect(screen.cards).to_contain_text(f"•••• {GOOD_DIGITS}")
    expect(screen.cards).to_contain_text(screen.text("payment_methods.primary"))
    (card,) = people[name].client.payment_methods.all()
    assert (card.masked, card.expiry_month, card.expiry_year, card.primary) == ("•••• 4242", 12, 2034, True)


@then(sentence("{name:Person} is told that the card was declined, and none is saved"))
def told_declined(people: People, name: str) -> None:
    screen = people[name].at(PaymentMethods)
    expect(screen.warning(screen.text("error.PAYMENT_DECLINED"))).to_be_visible()
    expect(screen.cards).to_have_count(0)
    assert people[name].client.payment_methods.all() == []


@given(sentence("{name:Person} has saved a card 4242 of this month and a card 4444 of years ago"))
def has_old_cards(people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str) -> None:
    today = testing.advance_clock(people[name].id, 0)
    cards = people[name].client.payment_methods
    cards.save(payment_provider.new_card(GOOD_NUMBER, today.month, today.year))
    cards.save(payment_provider.new_card(OTHER_NUMBER, today.month, today.year - 2))


@when(sentence("{name:Person} looks at the saved cards"))
def look_at_cards(people: People, name: str) -> None:
    people[name].open(PaymentMethods)


@then(
    sentence(
        "{name:Person} reads that the card {valid:Digits} is valid, and that the card {expired:Digits} has expired"
    )
)
def reads_expired(people: People, name: str, valid: str, expired: str) -> None:
    screen = people[name].at(PaymentMethods)
    kept = {card.masked[-4:]: card for card in people[name].client.payment_methods.all()}
    for digits, key in ((valid, "payment_methods.expiry"), (expired, "payment_methods.expired")):
        month = screen.language.digits(f"{kept[digits].expiry_month:02d}/{kept[digits].expiry_year}")
        expect(screen.card(digits)).to_contain_text(screen.text(key, date=month))


@when(sentence("{name:Person} makes the other card the primary one"))
def make_other_primary(people: People, name: str) -> None:
    (other,) = [card for card in people[name].client.payment_methods.all() if not card.primary]
    screen = people[name].open(PaymentMethods)
    screen.make_primary(other.masked[-4:])
    expect(screen.notice(screen.text("payment_methods.made_primary"))).to_be_visible()


@then(sentence("{name:Person} sees {number:d} card, the {last_digits:Digits} one, as the primary one"))
@then(sentence("{name:Person} sees {number:d} cards, the {last_digits:Digits} one as the primary one"))
def sees_cards(people: People, name: str, number: int, last_digits: str) -> None:
    screen = people[name].at(PaymentMethods)
    expect(screen.cards).to_have_count(number)
    expect(screen.card(last_digits)).to_contain_text(screen.text("payment_methods.primary"))
    cards = people[name].client.payment_methods.all()
    assert [(card.masked[-4:], card.primary) for card in cards if card.primary] == [(last_digits, True)]


@when(sentence("{name:Person} removes the card {last_digits:Digits}"))
def remove_card(people: People, name: str, last_digits: str) -> None:
    people[name].open(PaymentMethods).remove(last_digits)


@then("the payment provider has forgotten the other card")
def card_forgotten(payment_provider: PaymentProvider, other_card: str) -> None:
    assert payment_provider.customer_of(other_card) is None


@then(sentence("{name:Person} has no card, and automatic top-up knows of none"))
def has_no_card(people: People, name: str) -> None:
    screen = people[name].at(PaymentMethods)
    expect(screen.notice(screen.text("payment_methods.removed"))).to_be_visible()
    expect(screen.cards).to_have_count(0)
    expect(screen.page.get_by_text(screen.text("payment_methods.empty"), exact=True)).to_be_visible()
    assert people[name].client.payment_methods.all() == []
    assert people[name].client.auto_topup.current().payment_method is None


@then(sentence("{name:Person} is told that automatic top-up uses the card, which stays"))
def told_in_use(people: People, name: str) -> None:
    screen = people[name].at(PaymentMethods)
    expect(screen.warning(screen.text("payment_methods.in_use"))).to_be_visible()
    assert len(people[name].client.payment_methods.all()) == 1


@then(sentence("{name:Person} can neither see, remove nor charge {other:Person}'s card"))
def card_is_not_theirs(people: People, authenticators: Authenticators, name: str, other: str) -> None:
    (card,) = people[other].client.payment_methods.all()
    expect(people[name].open(PaymentMethods).cards).to_have_count(0)
    with pytest.raises(NotFound):
        people[name].client.payment_methods.remove(card.id)
    with pytest.raises(NotFound):
        people[name].client.payment_methods.make_primary(card.id)
    with pytest.raises(ValidationError) as refusal:
        people[name].client.auto_topup.change(
            enabled=True,
            amount_cents=2_500,
            threshold_cents=1_000,
            payment_method_id=card.id,
            code=authenticators.of(people[name]).new_code(),
        )
    assert [detail.code for detail in refusal.value.details] == ["unknown_method"]
    assert len(people[other].client.payment_methods.all()) == 1
