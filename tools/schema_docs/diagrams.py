"""Diagrams in the language of Mermaid, which GitHub draws (https://mermaid.js.org/syntax/entityRelationshipDiagram)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Column, Table

from tools.schema_docs.tables import type_of

_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def overview(domains: Mapping[str, Sequence[Table]]) -> str:
    """Which domain's tables refer to which other domain's."""
    home = {table.name: domain for domain, tables in domains.items() for table in tables}
    pairs = {
        (home[table.name], home[key.column.table.name])
        for tables in domains.values()
        for table in tables
        for key in table.foreign_keys
    }
    lines = [f"    {_word(one)} --> {_word(other)}" for one, other in sorted(pairs) if one != other]
    names = [f'    {_word(domain)}["{domain}"]' for domain in domains]
    drawn = "\n".join(["flowchart LR", *names, *lines])
    return f"Which domain refers to which:\n\n```mermaid\n{drawn}\n```"


def of_domain(tables: Sequence[Table]) -> str:
    """The tables of a domain with their columns, and what they refer to elsewhere by name alone."""
    lines = ["erDiagram"]
    for table in tables:
        lines += [f"    {table.name} {{", *(f"        {_column(column)}" for column in table.columns), "    }"]
    for table in tables:
        lines += _references(table)
    return "```mermaid\n" + "\n".join(lines) + "\n```"


def _column(column: Column[object]) -> str:
    marks = ["PK"] if column.primary_key else []
    marks += ["FK"] if column.foreign_keys else []
    return f"{_word(type_of(column))} {column.name} {', '.join(marks)}".rstrip()


def _references(table: Table) -> Iterator[str]:
    for column in table.columns:
        for key in column.foreign_keys:
            one = "|o" if column.nullable else "||"
            # A row that is its owner's key, or unique, is at most one.
            many = "o|" if column.unique or (column.primary_key and len(table.primary_key.columns) == 1) else "o{"
            yield f"    {key.column.table.name} {one}--{many} {table.name} : {column.name}"


def _word(text: str) -> str:
    return _NOT_A_WORD.sub("_", text.lower()).strip("_")
