"""The second factor: an authenticator, its codes, recovery codes."""

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.people import People
from pages.security import Security
from pages.withdraw import ConfirmWithdrawal
from payasplay.client import TestingClient
from steps.wording import sentence, starting_with

_WRONG_AGAIN = 5


@given(sentence("{name:Person} has a second factor"))
def has_second_factor(people: People, authenticators: Authenticators, name: str) -> None:
    authenticators.of(people[name]).enrol()


@when(sentence("{name:Person} sets up a second factor"))
def set_up(people: People, authenticators: Authenticators, name: str) -> None:
    screen, authenticator = people[name].open(Security), authenticators.of(people[name])
    screen.begin()
    authenticator.scan(screen.secret.inner_text())
    expect(screen.picture).to_be_visible()
    expect(screen.picture).to_have_attribute("src", authenticator.picture())
    expect(screen.way("second_factor.cancel")).to_have_attribute("href", screen.path)
    screen.confirm(authenticator.new_code())


@when(sentence("{name:Person} sets up a second factor, and types a wrong code"))
def set_up_wrongly(people: People, authenticators: Authenticators, name: str) -> None:
    screen, authenticator = people[name].open(Security), authenticators.of(people[name])
    screen.begin()
    authenticator.scan(screen.secret.inner_text())
    screen.confirm(authenticator.wrong_code())


@when(sentence("{name:Person} types the right code in its place"))
def right_code_in_its_place(people: People, authenticators: Authenticators, name: str) -> None:
    people[name].at(Security).confirm(authenticators.of(people[name]).new_code())


@then(sentence("an hour later {name:Person} still reads since when it is on"))
def reads_since(people: People, testing: TestingClient, name: str) -> None:
    since = people[name].client.second_factor.status().confirmed_at
    assert since
    testing.advance_clock(people[name].id, 60 * 60)
    screen = people[name].open(Security)
    expect(screen.facts).to_contain_text(screen.text("second_factor.since", moment=screen.language.moment(since)))


@then(sentence("{name:Person} gets {number:d} recovery codes, which are shown once"))
def gets_recovery_codes(people: People, authenticators: Authenticators, name: str, number: int) -> None:
    screen = people[name].at(Security)
    expect(screen.recovery_codes).to_have_count(number)
    codes = screen.recovery_codes.all_inner_texts()
    assert len(set(codes)) == number
    authenticators.of(people[name]).recovery_codes = codes
    expect(screen.way("recovery_codes.done")).to_have_attribute("href", screen.path)
    expect(people[name].open(Security).recovery_codes).to_have_count(0)


@then(sentence("{name:Person} has {number:d} recovery codes left"))
def codes_left(people: People, name: str, number: int) -> None:
    screen = people[name].open(Security)
    expect(screen.facts).to_contain_text(screen.language.counted("second_factor.codes_left", number))
    assert people[name].client.second_factor.status().recovery_codes_left == number


@then(sentence("{name:Person}'s second factor is on"))
def factor_is_on(people: People, name: str) -> None:
    screen = people[name].open(Security)
    expect(screen.state).to_have_text(screen.text("second_factor.on"))
    assert people[name].client.second_factor.status().enabled


@then(sentence("{name:Person} has no second factor"))
def factor_is_off(people: People, name: str) -> None:
    screen = people[name].open(Security)
    expect(screen.state).to_have_text(screen.text("second_factor.off"))
    assert not people[name].client.second_factor.status().enabled


@then(sentence("{name:Person} reads that this code sets nothing up"))
def told_wrong_code(people: People, name: str) -> None:
    screen = people[name].at(Security)
    expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.invalid_code")))


@then(sentence("{name:Person} reads that there is a pause for codes"))
def told_to_wait(people: People, name: str) -> None:
    screen = people[name].at(Security)
    expect(screen.warning(screen.text("error.RATE_LIMIT_EXCEEDED"))).to_be_visible()


@given(sentence("{name:Person} has typed a wrong code five times"))
def wrong_five_times(people: People, authenticators: Authenticators, name: str) -> None:
    screen, authenticator = people[name].open(Security), authenticators.of(people[name])
    for _ in range(_WRONG_AGAIN):
        screen.remove(authenticator.wrong_code())
        expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.invalid_code")))


@when(sentence("{name:Person} removes the second factor"))
def remove(people: People, authenticators: Authenticators, name: str) -> None:
    people[name].open(Security).remove(authenticators.of(people[name]).new_code())


@when(sentence("{name:Person} asks for new recovery codes"), target_fixture="new_recovery_codes")
def renew(people: People, authenticators: Authenticators, name: str) -> list[str]:
    screen, authenticator = people[name].open(Security), authenticators.of(people[name])
    screen.renew(authenticator.new_code())
    expect(screen.recovery_codes).to_have_count(len(authenticator.recovery_codes))
    return screen.recovery_codes.all_inner_texts()


@when(sentence("{name:Person} types one of the new recovery codes in its place"))
def new_recovery_code_in_its_place(people: People, new_recovery_codes: list[str], name: str) -> None:
    people[name].at(ConfirmWithdrawal).confirm(new_recovery_codes[0])


@when(sentence("{name:Person} asks for new recovery codes, with a wrong code"))
def renew_wrongly(people: People, authenticators: Authenticators, name: str) -> None:
    people[name].open(Security).renew(authenticators.of(people[name]).wrong_code())


@when(sentence("{minutes:d} minutes have passed on {name:Person}'s clock"))
def minutes_passed(people: People, testing: TestingClient, minutes: int, name: str) -> None:
    testing.advance_clock(people[name].id, minutes * 60)
