"""Mailpit's search: words and ``name:value`` terms that must all match; ``-`` or ``!`` before a term turns it round."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from simulators.mail.letters import Letter, Person

# A term is a run of characters without blanks, where a quoted part may hold blanks.
_TERM = re.compile(r'(?:"[^"]*"|[^\s"])+')
_REFUSED = ("tag", "before", "after", "larger", "smaller")


class BadQuery(Exception):
    """A search that Mailpit would understand and this stand-in does not, or nobody would."""


def _people(people: list[Person]) -> str:
    return " ".join(f"{person.name} {person.address}" for person in people)


_FIELDS: dict[str, Callable[[Letter], str]] = {
    "to": lambda letter: _people(letter.people("To")),
    "from": lambda letter: _people(letter.people("From")),
    "cc": lambda letter: _people(letter.people("Cc")),
    "bcc": lambda letter: _people(letter.blind_copies),
    "reply-to": lambda letter: _people(letter.people("Reply-To")),
    "subject": lambda letter: letter.subject,
    "message-id": lambda letter: letter.message_id,
}
_FACTS: dict[str, Callable[[Letter], bool]] = {
    "is:read": lambda letter: letter.read,
    "is:unread": lambda letter: not letter.read,
    "has:attachment": lambda letter: bool(letter.attachments),
    "has:attachments": lambda letter: bool(letter.attachments),
}


@dataclass(frozen=True, slots=True)
class _Term:
    excluded: bool
    holds: Callable[[Letter], bool]

    def matches(self, letter: Letter) -> bool:
        return self.holds(letter) is not self.excluded


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed search; like Mailpit's, a term matches anywhere in its field, in capitals or not."""

    terms: tuple[_Term, ...]

    @classmethod
    def parse(cls, text: str) -> "Query":
        """Read a search.

        Raises:
            BadQuery: where it is empty, a quotation mark is left open, or a term is not supported.
        """
        if text.count('"') % 2:
            raise BadQuery("a quotation mark is left open")
        terms = tuple(_term(word) for word in _TERM.findall(text))
        if not terms:
            raise BadQuery("no search query")
        return cls(terms)

    def matches(self, letter: Letter) -> bool:
        """Say whether every term holds for the mail."""
        return all(term.matches(letter) for term in self.terms)


def _term(word: str) -> _Term:
    excluded = len(word) > 1 and word[0] in "-!"
    plain = word[1:] if excluded else word
    text = plain.replace('"', "").casefold()
    name, colon, value = text.partition(":")
    if text in _FACTS:
        return _Term(excluded, _FACTS[text])
    if colon and name in _FIELDS and not plain.startswith('"'):
        if not value:
            raise BadQuery(f"nothing to search for after {name}:")
        field = _FIELDS[name]
        return _Term(excluded, lambda letter: value in field(letter).casefold())
    if colon and name in _REFUSED and not plain.startswith('"'):
        raise BadQuery(f"this stand-in does not search by {name}:")
    return _Term(excluded, lambda letter: text in _everything(letter).casefold())


def _everything(letter: Letter) -> str:
    fields = [read(letter) for read in _FIELDS.values()]
    return "\n".join([*fields, letter.body("plain"), letter.body("html")])
