"""`docs/database.md`, made from the models: `python -m tools.database_docs [--check]`.

Every table with what it is for, its columns, its constraints and indexes with the reason for each, the rules that
triggers keep, and a diagram for each domain that GitHub draws. A constraint without a reason, and a reason without a
constraint, end it with 1: `services/payasplay/database/reasons.toml` has the reasons.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from payasplay.database.models import metadata
from tools.schema_docs import diagrams, reasons, tables, triggers

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "database.md"
SQL = ROOT / "services" / "payasplay" / "database" / "migrations" / "sql"
USAGE = 64

_HEAD = """\
<!-- Made by `make database-docs` from the models and migrations. Changes go there. -->

# The database

PostgreSQL. {count} tables in {domains} domains; the job queue's own come with its library. Money is in cents, prices
of a minute are in ten-thousandths of a euro, moments carry their time zone, ids are UUIDs of version 7.

[The guide](guides/database.md) says how it is run, migrated and seeded; [the decision](adr/{adr}) says why it is
spoken to in this way.

What a column may be that ends in `_is_known` is a word of a list: text with a check, and not an enumeration of the
database, since a word more is then a migration of one line, and a word less is refused where it is still used.
"""
_ADR = "0008-sqlalchemy.md"


def page() -> str:
    """The whole page.

    Raises:
        reasons.Unreasoned: something has no reason, or a reason belongs to nothing.
    """
    why = reasons.read(metadata)
    domains = tables.by_domain(metadata)
    parts = [_HEAD.format(count=len(metadata.tables), domains=len(domains), adr=_ADR), diagrams.overview(domains)]
    for domain, its_tables in domains.items():
        parts += [f"## {domain}", diagrams.of_domain(its_tables)]
        parts += [tables.described(table, why) for table in its_tables]
    parts.append(triggers.described(SQL))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the page; with ``--check``, say whether it is what it would be."""
    if list(arguments) not in ([], ["--check"]):
        sys.stderr.write("Usage: python -m tools.database_docs [--check]\n")
        return USAGE
    try:
        made = page()
    except reasons.Unreasoned as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if arguments:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
            sys.stderr.write("docs/database.md is not what the models say: `make database-docs` makes it again.\n")
            return 1
        return 0
    PAGE.write_text(made, encoding="utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)}: {len(metadata.tables)} tables\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
