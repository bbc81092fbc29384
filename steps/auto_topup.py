"""Automatic top-up: what people want, and what it does."""

from datetime import timedelta

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.language import Language
from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from pages.auto_topup import AutoTopUp, masked
from pages.components.card_form import DECLINED
from pages.payment_methods import PaymentMethods
from pages.security import Security
from pages.wallet import Wallet
from payasplay.client import TestingClient
from payasplay.client.models import NotificationKind
from steps.saved_cards import GOOD_CARD, GOOD_DIGITS, OTHER_NUMBER
from steps.wallet_wording import RUNS, wallet_sentence
from steps.wording import sentence, starting_with

_BAD_DIGITS = "0341"
# The longest pause before another try, and more.
_HOURS = 3 * 3600
# It gives up when the second pause, which is twice the first one, is over.
_PAUSES = timedelta(minutes=15 + 30)
# What is offered, in cents.
_AMOUNTS, _THRESHOLDS = (1_000, 2_000, 5_000, 10_000), (200, 500, 1_000)


def _wish(people: People, authenticators: Authenticators, name: str, amount: int, threshold: int, card: str) -> None:
    method = people[name].client.payment_methods.save(card)
    people[name].client.auto_topup.change(
        enabled=True,
        amount_cents=amount,
        threshold_cents=threshold,
        payment_method_id=method.id,
        code=authenticators.of(people[name]).new_code(),
    )


@given(sentence("{name:Person}'s automatic top-up adds {amount:Euros} below {threshold:Euros}"))
def has_auto_topup(people: People, authenticators: Authenticators, name: str, amount: int, threshold: int) -> None:
    authenticators.of(people[name]).enrol()
    _wish(people, authenticators, name, amount, threshold, GOOD_CARD)


@given(
    sentence("{name:Person}'s automatic top-up adds {amount:Euros} below {threshold:Euros}, from a card without money")
)
def has_bad_auto_topup(people: People, authenticators: Authenticators, name: str, amount: int, threshold: int) -> None:
    authenticators.of(people[name]).enrol()
    cards = people[name].open(PaymentMethods)
    cards.save(DECLINED)
    expect(cards.card(_BAD_DIGITS)).to_be_visible()
    (bad,) = people[name].client.payment_methods.all()
    people[name].client.auto_topup.change(
        enabled=True,
        amount_cents=amount,
        threshold_cents=threshold,
        payment_method_id=bad.id,
        code=authenticators.of(people[name]).new_code(),
    )


@when(sentence('{name:Person} wants "{amount:Quoted}" added below "{threshold:Quoted}", with a code'))
def wants(people: People, authenticators: Authenticators, name: str, amount: str, threshold: str) -> None:
    screen = people[name].open(AutoTopUp)
    screen.switch(on=True)
    screen.charge(GOOD_DIGITS)
    screen.fill(amount, threshold, authenticators.of(people[name]).new_code())
    screen.save()


@when(sentence('{name:Person} wants "{amount:Quoted}" added below "{threshold:Quoted}", without a code'))
def wants_without_code(people: People, name: str, amount: str, threshold: str) -> None:
    screen = people[name].open(AutoTopUp)
    screen.switch(on=True)
    screen.charge(GOOD_DIGITS)
    screen.fill(amount, threshold)
    screen.save()


@when(sentence('{name:Person} changes it to "{amount:Quoted}" below "{threshold:Quoted}", without a code'))
def changes_amounts(people: People, name: str, amount: str, threshold: str) -> None:
    screen = people[name].open(AutoTopUp)
    screen.fill(amount, threshold)
    screen.save()


@when(sentence("{name:Person} looks at automatic top-up"))
def look_at_auto_topup(people: People, name: str) -> None:
    people[name].open(AutoTopUp)


@then(
    sentence("{name:Person} is proposed {amount:Euros} below {threshold:Euros} from her card, and offered other limits")
)
def is_proposed(people: People, name: str, amount: int, threshold: int) -> None:
    screen = people[name].at(AutoTopUp)
    money = screen.language.money
    expect(screen.amount).to_have_value(screen.language.decimal(amount))
    expect(screen.threshold).to_have_value(screen.language.decimal(threshold))
    expect(screen.card.locator("option:checked")).to_have_text(masked(GOOD_DIGITS))
    expect(screen.offered("amount")).to_have_text([money(each) for each in _AMOUNTS])
    expect(screen.offered("threshold")).to_have_text([money(each) for each in _THRESHOLDS])
    limits = screen.text("auto_topup.amount.hint", minimum=money(500), maximum=money(100_000))
    expect(screen.amount).to_have_accessible_description(limits)
    least = screen.text("auto_topup.threshold.hint", minimum=money(100))
    expect(screen.threshold).to_have_accessible_description(least)


@when(
    sentence("{name:Person} takes the offered {amount:Euros} below the offered {threshold:Euros}, with a code"),
)
def takes_offered(people: People, authenticators: Authenticators, name: str, amount: int, threshold: int) -> None:
    screen = people[name].at(AutoTopUp)
    screen.switch(on=True)
    for field, cents in (("amount", amount), ("threshold", threshold)):
        screen.take_offered(field, cents)
        expect(screen.taken(field)).to_have_text([screen.language.money(cents)])
    screen.code.fill(authenticators.of(people[name]).new_code())
    screen.save()


@when(sentence("{name:Person} wants the other card charged, without a code"))
def other_card_without_code(people: People, payment_provider: PaymentProvider, name: str) -> None:
    other = people[name].client.payment_methods.save(payment_provider.new_card(OTHER_NUMBER))
    screen = people[name].open(AutoTopUp)
    screen.charge(other.masked[-4:])
    screen.save()


@when(sentence("{name:Person} wants automatic top-up without a card, with a code"))
def wants_without_card(people: People, authenticators: Authenticators, name: str) -> None:
    screen = people[name].open(AutoTopUp)
    screen.switch(on=True)
    screen.fill("25.00", "10.00", authenticators.of(people[name]).new_code())
    screen.save()


@then(sentence("{name:Person} reads that a card is missing for it"))
def card_is_missing(people: People, name: str) -> None:
    screen = people[name].at(AutoTopUp)
    expect(screen.card).to_have_accessible_description(starting_with(screen.text("field_error.payment_method.missing")))
    expect(screen.way("auto_topup.method.add")).to_have_attribute("href", PaymentMethods.path)


@when(sentence("{name:Person} switches automatic top-up off"))
def switch_off(people: People, name: str) -> None:
    screen = people[name].open(AutoTopUp)
    screen.switch(on=False)
    screen.save()
    expect(screen.notice(screen.text("auto_topup.switched_off"))).to_be_visible()


@when(sentence("{name:Person} switches automatic top-up on again, with a code"))
def switch_on_again(people: People, authenticators: Authenticators, name: str) -> None:
    screen = people[name].open(AutoTopUp)
    screen.switch(on=True)
    screen.code.fill(authenticators.of(people[name]).new_code())
    screen.save()
    expect(screen.notice(screen.text("auto_topup.switched_on"))).to_be_visible()


@when(sentence("{name:Person} chooses a good card for it"))
def choose_good_card(people: People, authenticators: Authenticators, name: str) -> None:
    people[name].client.payment_methods.save(GOOD_CARD)
    screen = people[name].open(AutoTopUp)
    screen.charge(GOOD_DIGITS)
    screen.code.fill(authenticators.of(people[name]).new_code())
    screen.save()
    expect(screen.notice(screen.text("auto_topup.switched_on"))).to_be_visible()
    expect(screen.card.locator("option:checked")).to_have_text(masked(GOOD_DIGITS))


@then(sentence("{name:Person}'s automatic top-up is on, with {amount:Euros} below {threshold:Euros}"))
def is_on(people: People, name: str, amount: int, threshold: int) -> None:
    screen = people[name].at(AutoTopUp)
    expect(screen.notice(screen.text("auto_topup.switched_on"))).to_be_visible()
    expect(screen.state).to_have_text(screen.text("auto_topup.on"))
    wish = people[name].client.auto_topup.current()
    assert (wish.enabled, wish.amount, wish.threshold) == (True, amount, threshold)
    assert wish.payment_method is not None
    expect(screen.card).to_have_value(str(wish.payment_method.id))
    expect(screen.amount).to_have_value(screen.language.decimal(amount))
    expect(screen.threshold).to_have_value(screen.language.decimal(threshold))


@then(sentence("{name:Person}'s automatic top-up is off"))
def is_off(people: People, name: str) -> None:
    screen = people[name].open(AutoTopUp)
    expect(screen.state).to_have_text(screen.text("auto_topup.off"))
    assert not people[name].client.auto_topup.current().enabled


@then(sentence("{name:Person} is asked for a code, and nothing has changed"))
def asked_for_code(people: People, name: str) -> None:
    screen = people[name].at(AutoTopUp)
    expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.missing")))
    wish = people[name].client.auto_topup.current()
    charged = wish.payment_method.masked[-4:] if wish.payment_method else GOOD_DIGITS
    assert charged == GOOD_DIGITS


@when(sentence('{name:Person} wants "{amount:Quoted}" added below "{threshold:Quoted}", with a wrong code'))
def wants_with_wrong_code(
    people: People, authenticators: Authenticators, name: str, amount: str, threshold: str
) -> None:
    screen = people[name].open(AutoTopUp)
    screen.switch(on=True)
    screen.charge(GOOD_DIGITS)
    screen.fill(amount, threshold, authenticators.of(people[name]).wrong_code())
    screen.save()


@then(sentence("{name:Person} reads that the code of automatic top-up is not right"))
def code_not_right(people: People, name: str) -> None:
    screen = people[name].at(AutoTopUp)
    expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.invalid_code")))


@then(sentence("{name:Person} reads that the second factor comes first"))
def told_to_enrol(people: People, name: str) -> None:
    screen = people[name].at(AutoTopUp)
    expect(screen.warning(screen.text("error.SECOND_FACTOR_REQUIRED"))).to_be_visible()
    expect(screen.notice(screen.text("auto_topup.needs_factor"))).to_be_visible()
    expect(screen.way("second_factor.begin")).to_have_attribute("href", Security.path)


@then(sentence("{name:Person} learns about the {field} that {explanation}"))
def learns_about_field(people: People, name: str, field: str, explanation: str) -> None:
    screen = people[name].at(AutoTopUp)
    money = screen.language.money
    words = {
        "the smallest is €5.00": screen.text("field_error.too_small", limit=money(500)),
        "the largest is €1,000.00": screen.text("field_error.too_large", limit=money(100_000)),
        "the smallest is €1.00": screen.text("field_error.too_small", limit=money(100)),
        "it must be below the amount": screen.text("field_error.not_below_amount"),
        "this is not an amount": screen.text("field_error.not_an_amount", example=money(2_500)),
    }
    place = {"amount": screen.amount, "threshold": screen.threshold}[field]
    expect(place).to_have_accessible_description(starting_with(words[explanation]))
    assert not people[name].client.auto_topup.current().enabled


@when(sentence("the automatic payment is confirmed for {name:Person}"))
def payment_confirmed(people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    # News of each try, or the last one's may come after whoever looks for it.
    tries = people[name].client.wallet.top_ups()
    payment_provider.wait_until_delivered(people[name].id, len(tries))
    testing.drain(people[name].id)


@given(sentence("{name:Person} has spent {amount:Euros}, which automatic top-up has added again"))
@given(
    sentence("{name:Person} has spent {amount:Euros} {times:Times}, which automatic top-up has added again each time")
)
def has_spent_and_got_back(
    people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str, amount: int, times: int = 1
) -> None:
    for _ in range(times):
        testing.debit(people[name].id, amount)
        payment_confirmed(people, payment_provider, testing, name)


@when(sentence("the pause before {name:Person}'s next try is over"))
def pause_is_over(people: People, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    testing.advance_clock(people[name].id, _HOURS)
    testing.drain(people[name].id)


@then(wallet_sentence("{name:Person} sees {number:d} automatic top-up, of {amount:Euros}, {state:Run}"))
def sees_runs(people: People, testing: TestingClient, name: str, number: int, amount: int, state: str) -> None:
    testing.drain(people[name].id)
    screen = people[name].open(AutoTopUp)
    key = RUNS[state]
    expect(screen.runs).to_have_count(number)
    expect(screen.runs.first).to_contain_text(screen.text(f"auto_topup.run.{key}"))
    expect(screen.runs.first).to_contain_text(screen.language.money(amount))


@then(sentence("{name:Person} sees the {number:d} newest automatic top-ups, each with its moment"))
def sees_newest_runs(people: People, name: str, number: int) -> None:
    screen = people[name].at(AutoTopUp)
    newest = people[name].client.auto_topup.runs(limit=number).items
    expect(screen.moments).to_have_text([screen.language.moment(each.created_at) for each in newest])


@when(sentence("{name:Person} goes on to older automatic top-ups"))
def older_runs(people: People, name: str) -> None:
    people[name].at(AutoTopUp).next_page()


@when(sentence("{name:Person} goes back to newer automatic top-ups"))
def newer_runs(people: People, name: str) -> None:
    people[name].at(AutoTopUp).previous_page()


@then(sentence("{name:Person} sees the oldest automatic top-up alone, of {days:d} days before"))
def sees_oldest_run(people: People, name: str, days: int) -> None:
    screen = people[name].at(AutoTopUp)
    *_, next_to_it, oldest = people[name].client.auto_topup.runs(limit=100).items
    assert next_to_it.created_at - oldest.created_at >= timedelta(days=days)
    expect(screen.moments).to_have_text([screen.language.moment(oldest.created_at)])


@then(sentence("{name:Person} reads there that it was paid at {balance:Euros}, by the good card"))
def reads_what_paid(people: People, name: str, balance: int) -> None:
    screen = people[name].at(AutoTopUp)
    facts = screen.text("auto_topup.run.facts", balance=screen.language.money(balance), card=masked(GOOD_DIGITS))
    expect(screen.facts).to_have_text(facts)


@then(sentence("{name:Person} reads there that the bad card was declined at {balance:Euros}"))
def reads_why_not(people: People, name: str, balance: int) -> None:
    screen = people[name].at(AutoTopUp)
    facts = screen.text("auto_topup.run.facts", balance=screen.language.money(balance), card=masked(_BAD_DIGITS))
    expect(screen.facts).to_have_text(f"{facts} · {screen.text('decline.card_declined')}")


@then(sentence("{name:Person} reads there that it was switched off in the meantime"))
def reads_switched_off(people: People, name: str) -> None:
    screen = people[name].at(AutoTopUp)
    expect(screen.facts).to_contain_text(screen.text("decline.switched_off"))


@then(sentence("no automatic top-up was made for {name:Person}"))
def no_runs(people: People, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    screen = people[name].open(AutoTopUp)
    expect(screen.runs).to_have_count(0)
    expect(screen.page.get_by_text(screen.text("auto_topup.runs.empty"), exact=True)).to_be_visible()
    assert people[name].client.auto_topup.runs().items == []


@then(sentence("no card of {name:Person} was charged, or tried again"))
def not_tried_again(people: People, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert [each.status for each in people[name].client.wallet.top_ups()] == ["failed"]


@then(sentence("the card of {name:Person} was charged once"))
def charged_once(people: People, name: str) -> None:
    assert len([each for each in people[name].client.wallet.top_ups() if each.status != "failed"]) == 1


@then(sentence("{name:Person} was told {number:Times} that it failed"))
def told_failed(people: People, testing: TestingClient, language: Language, name: str, number: int) -> None:
    testing.drain(people[name].id)
    told = people[name].client.notifications.page(kind=NotificationKind.AUTO_TOPUP).items
    amount = language.money(people[name].client.auto_topup.current().amount)
    reason = language.text("decline.card_declined")
    words = language.text("notification.auto_topup.failed.text", amount=amount, reason=reason)
    failed = [one for one in told if one.variant == "failed"]
    assert [(one.text, one.action_path) for one in failed] == [(words, AutoTopUp.path)] * number


@then(sentence("{name:Person} was told that it has switched itself off"))
def told_switched_off(people: People, language: Language, name: str) -> None:
    newest = people[name].client.notifications.page(kind=NotificationKind.AUTO_TOPUP).items[0]
    assert newest.variant == "switched_off"
    assert newest.text == language.text("notification.auto_topup.switched_off.text", attempts=language.number(3))
    assert newest.action_path == AutoTopUp.path
    (run,) = people[name].client.auto_topup.runs().items
    off_at = people[name].client.auto_topup.current().switched_off_at
    assert off_at
    assert off_at - run.created_at >= _PAUSES
    screen = people[name].open(AutoTopUp)
    words = screen.text("auto_topup.switched_itself_off", moment=screen.language.moment(off_at))
    expect(screen.notice(words)).to_be_visible()


@then(sentence("{name:Person} was told that {amount:Euros} were added automatically"))
def told_added(people: People, name: str, amount: int) -> None:
    (one,) = people[name].client.notifications.page(kind=NotificationKind.AUTO_TOPUP).items
    assert one.variant == "completed"
    assert people[name].at(AutoTopUp).language.money(amount) in one.text
    assert one.action_path == Wallet.path
