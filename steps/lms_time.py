"""Time passes, and what learning systems are asked then is done."""

from pytest_bdd import when

from fixtures.people import People
from payasplay.client import TestingClient
from steps.wording import sentence


@when(sentence("{days:d} days pass for {name:Person}"))
def days_pass(people: People, testing: TestingClient, days: int, name: str) -> None:
    hours_pass(people, testing, days * 24, name)


@when(sentence("a day passes for {name:Person}"))
def day_passes(people: People, testing: TestingClient, name: str) -> None:
    days_pass(people, testing, 1, name)


@when(sentence("an hour passes for {name:Person}"))
def hour_passes(people: People, testing: TestingClient, name: str) -> None:
    hours_pass(people, testing, 1, name)


@when(sentence("{hours:d} hours pass for {name:Person}"))
def hours_pass(people: People, testing: TestingClient, hours: int, name: str) -> None:
    testing.advance_clock(people[name].id, hours * 3_600 + 60)
    testing.drain(people[name].id)
