"""Forms: what was sent, what is wrong with it, and the words for that.

The API decides what is right. What a page can know before (a field that is empty, too long, unknown) it says itself, by
the limits of the API's own schemas, so that one answer names every fault.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from starlette.datastructures import FormData

from payasplay.client import ApiError, RateLimited
from payasplay.client.models import FieldErrorOut, parse_amount
from payasplay.i18n import Translator, format_money, format_number
from payasplay.web.csrf import FIELD as CSRF_FIELD

_EXAMPLE_CENTS = 2500
_LONGEST_SHOWN = 40
_UNPROCESSABLE = 422
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its name, its limits, whether its value is shown again when something was wrong."""

    name: str
    minimum: int = 0
    maximum: int = 200
    pattern: str | None = None
    pattern_code: str = "invalid"
    required: bool = True
    stripped: bool = True
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field: the API's code and its numbers."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Form:
    """A form as it was sent, or as it is shown first.

    ``values`` by field name; ``faults`` by field name; ``strays`` are the faults of fields that the form does not have.
    """

    fields: tuple[Field, ...]
    values: dict[str, str] = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)
    strays: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Every field has a value, so that templates need not ask."""
        self.values = {each.name: "" for each in self.fields} | self.values

    def is_ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and not self.strays

    def shown(self, name: str) -> str:
        """The value to show in a field again; never a secret."""
        secret = any(each.name == name and each.secret for each in self.fields)
        return "" if secret else self.values[name]

    def limits(self, name: str) -> Field:
        """The field of a name."""
        return next(each for each in self.fields if each.name == name)

    def blame(self, name: str, code: str, **params: object) -> None:
        """Say that a field is wrong; the first fault of a field stays."""
        self.faults.setdefault(name, Fault(code, params))

    def blame_all(self, details: Iterable[FieldErrorOut], names: Mapping[str, str] | None = None) -> None:
        """Take over what the API says; ``names`` maps its fields to the form's where they differ."""
        known = {each.name for each in self.fields}
        for detail in details:
            name = (names or {}).get(detail.field, detail.field)
            if name in known:
                self.blame(name, detail.code, **detail.params)
            else:
                self.strays.append(Fault(detail.code, {"field": detail.field[:_LONGEST_SHOWN], **detail.params}))


def status_of(problem: ApiError | None) -> int:
    """What a form is answered with that was refused: that its sender has to wait, or that something in it is wrong."""
    return _TOO_MANY if isinstance(problem, RateLimited) else _UNPROCESSABLE


def field_of(schema: type[BaseModel], name: str, *, secret: bool = False, pattern_code: str = "invalid") -> Field:
    """A field with the limits that an API schema has for it."""
    rules = schema.model_json_schema(by_alias=False)["properties"][name]
    return Field(
        name,
        minimum=rules.get("minLength", 0),
        maximum=rules.get("maxLength", 200),
        pattern=rules.get("pattern"),
        pattern_code=pattern_code,
        stripped=not secret,
        secret=secret,
    )


def read(fields: tuple[Field, ...], data: FormData) -> Form:
    """The form that was sent, with the faults that need no API to be seen."""
    form = Form(fields)
    known = {each.name for each in fields}
    for name in data:
        if name not in known and name != CSRF_FIELD:
            form.strays.append(Fault("unknown_field", {"field": name[:_LONGEST_SHOWN]}))
    for each in fields:
        sent = data.getlist(each.name)
        if len(sent) > 1 or not all(isinstance(value, str) for value in sent):
            form.blame(each.name, "wrong_type")
            continue
        value = str(sent[0]) if sent else ""
        form.values[each.name] = value.strip() if each.stripped else value
        _check(form, each)
    return form


def _check(form: Form, rules: Field) -> None:
    value = form.values[rules.name]
    if not value:
        if rules.required:
            form.blame(rules.name, "missing")
    elif len(value) > rules.maximum:
        form.blame(rules.name, "too_long", maximum=rules.maximum)
    elif rules.pattern and not re.search(rules.pattern, value):
        form.blame(rules.name, rules.pattern_code)
    elif len(value) < rules.minimum:
        form.blame(rules.name, "too_short", minimum=rules.minimum)


def fault_text(translate: Translator, name: str, fault: Fault) -> str:
    """The words for a fault: those for exactly this field where the catalogue has some, else those for the code."""
    own = f"field_error.{name}.{fault.code}"
    general = f"field_error.{fault.code}"
    message = next((each for each in (own, general) if translate.has(each)), "field_error.invalid")
    return translate(
        message,
        field=fault.params.get("field", name),
        limit=_limit(fault, translate.locale),
        example=format_money(_EXAMPLE_CENTS, translate.locale),
    )


def _limit(fault: Fault, locale: str) -> str:
    limit = next((fault.params[name] for name in ("limit", "minimum", "maximum") if name in fault.params), "")
    if isinstance(limit, int):
        return format_number(limit, locale)
    try:
        return format_money(parse_amount(str(limit)), locale)
    except ValueError:
        return str(limit)
