"""Why each constraint and each index is there: a sentence each, and none too many."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import CheckConstraint, Index, MetaData, Table, UniqueConstraint

FILE = Path(__file__).resolve().parents[2] / "services" / "payasplay" / "database" / "reasons.toml"
_KNOWN = "_is_known"
_KNOWN_REASON = "One of the words that the code knows."

Rule = CheckConstraint | UniqueConstraint | Index


class Unreasoned(Exception):
    """Something has no reason, or a reason belongs to nothing."""


def rules_of(table: Table) -> Iterator[Rule]:
    """The checks, uniques and indexes of a table, by kind and name; keys and references are told with the columns."""
    constraints = [each for each in table.constraints if isinstance(each, CheckConstraint | UniqueConstraint)]
    yield from sorted(constraints, key=lambda each: (type(each).__name__, str(each.name)))
    yield from sorted(table.indexes, key=lambda each: str(each.name))


def read(metadata: MetaData, file: Path = FILE) -> Mapping[str, str]:
    """The reasons by the rule's name.

    Raises:
        Unreasoned: naming what has none, and what belongs to nothing.
    """
    given: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))
    names = {str(rule.name) for table in metadata.tables.values() for rule in rules_of(table)}
    known = {name for name in names if name.endswith(_KNOWN)}
    missing, stale = names - known - given.keys(), given.keys() - names
    if missing or stale:
        lines = [f"{name} has no reason in {file.name}" for name in sorted(missing)]
        lines += [f"{name} is in {file.name}, and nowhere in the models" for name in sorted(stale)]
        raise Unreasoned("\n".join(lines))
    return dict.fromkeys(known, _KNOWN_REASON) | given
