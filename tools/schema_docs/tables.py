"""A table in words: what it is for, its columns, what the database keeps of it, and why."""

import inspect
import re
from collections.abc import Mapping

from sqlalchemy import CheckConstraint, Column, Index, MetaData, Table, UniqueConstraint
from sqlalchemy.dialects import postgresql

from payasplay.database.base import Base
from tools.schema_docs.reasons import Rule, rules_of

_POSTGRES = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy's own
_OTHERS = "api"
_COLUMN = re.compile(r"^    (\w+): Mapped\[")


def by_domain(metadata: MetaData) -> dict[str, list[Table]]:
    """The tables of each domain, in the order in which the platform lists its domains."""
    found: dict[str, list[Table]] = {}
    for mapper in Base.registry.mappers:
        domain = mapper.class_.__module__.removeprefix("payasplay.").rpartition(".")[0]
        table = metadata.tables[str(mapper.local_table.fullname)]  # type: ignore[attr-defined]  # always a table here
        found.setdefault(domain, []).append(table)
    return {domain: sorted(tables, key=lambda each: each.name) for domain, tables in sorted(found.items())}


def type_of(column: Column[object]) -> str:
    """The type as PostgreSQL calls it."""
    return str(column.type.compile(_POSTGRES)).lower()


def described(table: Table, why: Mapping[str, str]) -> str:
    """The section of a table.

    Raises:
        LookupError: its model says nothing about itself.
    """
    model = _model_of(table)
    purpose = inspect.getdoc(model)
    if not purpose:
        raise LookupError(f"{model.__name__} has no docstring: nobody knows what its table is for")
    said = _comments(model)
    lines = [f"### {table.name}", "", _one_line(purpose), "", "| column | type | | |", "| --- | --- | --- | --- |"]
    lines += [_column(column, said.get(column.name, "")) for column in table.columns]
    rules = list(rules_of(table))
    if rules:
        lines += ["", "| kept by the database | what | why |", "| --- | --- | --- |"]
        lines += [f"| `{rule.name}` | {_what(rule)} | {why[str(rule.name)]} |" for rule in rules]
    return "\n".join(lines)


def _model_of(table: Table) -> type[Base]:
    found: type[Base] = next(each.class_ for each in Base.registry.mappers if each.local_table is table)
    return found


def _comments(model: type[Base]) -> dict[str, str]:
    """What stands above a column in its model, by the column's name."""
    said: dict[str, str] = {}
    above: list[str] = []
    for line in inspect.getsource(model).splitlines():
        if (match := _COLUMN.match(line)) is not None:
            said[match.group(1)] = " ".join(above)
        above = [*above, line.strip().removeprefix("# ")] if line.strip().startswith("# ") else []
    return said


def _column(column: Column[object], said: str) -> str:
    keys = ["primary key"] if column.primary_key else []
    keys += [f"→ [{each.column.table.name}](#{each.column.table.name})" for each in column.foreign_keys]
    keys += ["may be null"] if column.nullable else []
    return f"| `{column.name}` | {type_of(column)} | {', '.join(keys)} | {said} |"


def _what(rule: Rule) -> str:
    if isinstance(rule, CheckConstraint):
        return f"`{_one_line(str(rule.sqltext))}`".replace("|", "\\|")
    columns = ", ".join(column.name for column in rule.columns)
    if isinstance(rule, UniqueConstraint):
        return f"unique: {columns}"
    return _index(rule, columns)


def _index(index: Index, columns: str) -> str:
    options = index.dialect_options["postgresql"]
    where, include = options.get("where"), options.get("include")
    words = f"{'unique' if index.unique else 'index'}: {columns}"
    words += f", with {', '.join(map(str, include))}" if include else ""
    return words + (f", where `{where}`" if where is not None else "")


def _one_line(text: str) -> str:
    return " ".join(text.replace("``", "`").split())
