"""Cards that people keep."""

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from pages.components.card_form import GOOD, NOT_KEPT
from pages.payment_methods import PaymentMethods
from payasplay.client import NotFound, ValidationError
from steps.wording import sentence

# The provider's name for a card that works, as its SDK's tests use it.
GOOD_CARD = "pm_card_visa"
GOOD_DIGITS = "4242"
OTHER_NUMBER = "5555555555554444"


@when(sentence("{name:Person} saves a good card"))
def save_card(people: People, name: str) -> None:
    people[name].open(PaymentMethods).save(GOOD)


@when(sentence("{name:Person} saves a card that is declined"))
def save_declined_card(people: People, name: str) -> None:
    people[name].open(PaymentMethods).save(NOT_KEPT)


@given(sentence("{name:Person} has saved a good card"))
def has_saved_card(people: People, name: str) -> None:
    people[name].client.payment_methods.save(GOOD_CARD)


@given(sentence("{name:Person} has saved two cards"))
def has_saved_two_cards(people: People, payment_provider: PaymentProvider, name: str) -> None:
    people[name].client.payment_methods.save(GOOD_CARD)
    people[name].client.payment_methods.save(payment_provider.new_card(OTHER_NUMBER))


@then(sentence("{name:Person} sees the card, masked, as the primary one"))
def sees_primary_card(people: People, name: str) -> None:
    screen = people[name].at(PaymentMethods)
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


@when(sentence("{name:Person} makes the other card the primary one"))
def make_other_primary(people: People, name: str) -> None:
    (other,) = [card for card in people[name].client.payment_methods.all() if not card.primary]
    people[name].open(PaymentMethods).make_primary(other.masked[-4:])


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
