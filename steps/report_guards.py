"""What is refused of a partner's report, and what follows from one that is taken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_bdd import given, then

from fixtures.integrations import Integrations, Played
from fixtures.offers import Offers
from fixtures.people import People
from payasplay.client import ApiError, Conflict, NotFound, TestingClient, ValidationError
from steps.wording import sentence

_HOUR = 3600
FAULTS: dict[str, tuple[str, str, Callable[[Played], Played]]] = {
    "is longer than the whole": ("seconds", "too_large", lambda one: replace(one, seconds=3601)),
    "is longer than the time since": ("startedAt", "in_future", lambda one: replace(one, seconds=3000)),
    "began before Sara's word": (
        "startedAt",
        "too_early",
        lambda one: replace(one, started_at=one.started_at - timedelta(hours=1)),
    ),
    "is not over yet": (
        "startedAt",
        "in_future",
        lambda one: replace(one, started_at=one.started_at + timedelta(hours=1)),
    ),
}


@given(sentence("{hours:d} hours have passed for {name:Person} since"))
def hours_since(people: People, testing: TestingClient, hours: int, name: str) -> None:
    testing.advance_clock(people[name].id, hours * _HOUR)


@then(sentence('{partner:Person}\'s server cannot use it any more for "{title:Quoted}"'))
def word_is_over(integrations: Integrations, offers: Offers, partner: str, title: str) -> None:
    with pytest.raises(ApiError) as refusal:
        integrations.report(partner, _one(integrations, offers, title))
    assert refusal.value.code == "PLAY_TOKEN_EXPIRED"


@then(sentence('{name:Person} cannot allow {partner:Person}\'s platform to charge "{title:Quoted}"'))
def cannot_allow(
    people: People, integrations: Integrations, offers: Offers, name: str, partner: str, title: str
) -> None:
    with pytest.raises(NotFound):
        people[name].client.partner_api.make_play_token(integrations[partner].platform_id, offers[title].content.id)


@then(sentence('{partner:Person}\'s report of a session of "{title:Quoted}" that {fault} is refused'))
def report_refused(integrations: Integrations, offers: Offers, partner: str, title: str, fault: str) -> None:
    field, code, spoil = FAULTS[fault]
    with pytest.raises(ValidationError) as refusal:
        integrations.report(partner, spoil(_one(integrations, offers, title)))
    assert [(one.field, one.code) for one in refusal.value.details] == [(field, code)]


@then(sentence("{partner:Person}'s server cannot report another session under the same number"))
def number_is_taken(integrations: Integrations, partner: str) -> None:
    before = integrations.last_played
    assert before is not None, "nothing was reported before"
    with pytest.raises(Conflict):
        integrations.report(partner, replace(before, seconds=before.seconds + 1))


def _one(integrations: Integrations, offers: Offers, title: str) -> Played:
    (word,) = integrations.play_tokens.values()
    return integrations.played(word, offers[title].content.id, 90)
