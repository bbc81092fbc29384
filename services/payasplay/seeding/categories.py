"""Which seeds a category has, and who may have them."""

from enum import StrEnum

from sqlalchemy.orm import Session

from payasplay.playback import demo
from payasplay.seeding import histories, people, rows
from payasplay.settings import Environment


class Category(StrEnum):
    """What data is for. Each holds what the one before it holds."""

    DEMO = "demo"
    DEVELOPMENT = "development"
    TEST = "test"


class SeedsForbidden(RuntimeError):
    """Seeds were asked for where real people are."""


# Staging shows the catalogue; people with a known password are for machines that nobody else reaches.
ALLOWED = {
    Category.DEMO: frozenset({Environment.STAGING, Environment.DEVELOPMENT, Environment.TEST}),
    Category.DEVELOPMENT: frozenset({Environment.DEVELOPMENT, Environment.TEST}),
    Category.TEST: frozenset({Environment.DEVELOPMENT, Environment.TEST}),
}


def check(category: Category, environment: str | None) -> None:
    """Refuse a category where it does not belong; an environment that is not named is one of development.

    Raises:
        SeedsForbidden: this environment does not take it, or is none that we know.
    """
    if (environment or Environment.DEVELOPMENT) not in ALLOWED[category]:
        raise SeedsForbidden(f"The {category} seeds are not for this environment: PAP_ENVIRONMENT is {environment}.")


def sow(session: Session, category: Category) -> list[str]:
    """Store what is not there yet; returns a line for each thing that was done."""
    done = [f"{demo.fill(session)} contents for the catalogue"]
    if category is Category.DEMO:
        return done
    joined = {person: people.join(session, person) for person in people.PEOPLE}
    new = [person for person, (_, is_new) in joined.items() if is_new]
    if people.SARA in new:
        histories.consumer(session, joined[people.SARA][0])
    if people.KIAN in new:
        histories.partner(session, joined[people.KIAN][0])
    done.append(f"{len(new)} people, who sign in with the password {people.PASSWORD!r}")
    done += [f"  {person.email} ({person.role})" for person in new]
    if category is Category.TEST and people.SARA in new:
        rows.everything(session, joined[people.SARA][0], joined[people.KIAN][0])
        done.append("a row of each kind")
    return done
