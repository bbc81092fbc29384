"""A mail as it came, and what can be read in it."""

import email
import email.policy
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.headerregistry import AddressHeader
from email.message import EmailMessage
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Person:
    """A name, which may be empty, and an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of the mail's tree: ``id`` counts as ``1``, ``2.1`` from the top."""

    id: str
    file_name: str
    content_type: str
    content_id: str
    disposition: str
    content: bytes

    def checksum(self, algorithm: str) -> str:
        """Give the content's checksum by that algorithm as hexadecimal digits."""
        return hashlib.new(algorithm, self.content, usedforsecurity=False).hexdigest()


@dataclass
class Letter:
    """One mail with its envelope; ``raw`` is exactly what came."""

    id: str
    raw: bytes
    sender: str
    recipients: tuple[str, ...]
    received: datetime = field(default_factory=lambda: datetime.now(UTC))
    read: bool = False

    @cached_property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    @property
    def subject(self) -> str:
        """The subject in plain characters."""
        return clean(str(self.message.get("Subject", "")))

    @property
    def message_id(self) -> str:
        """The Message-ID without its brackets."""
        return clean(str(self.message.get("Message-ID", ""))).strip().strip("<>")

    @property
    def trace_id(self) -> str | None:
        """The trace id that the platform put into the header ``X-Trace-Id``."""
        told = str(self.message.get("X-Trace-Id", "")).strip()
        return told if re.fullmatch(r"[0-9a-f]{32}", told) else None

    @property
    def date(self) -> datetime:
        """When it was written, else when it came."""
        written: datetime | None = getattr(self.message.get("Date"), "datetime", None)
        return written or self.received

    def people(self, header: str) -> list[Person]:
        """Give those whom an address header (``From``, ``To`` …) names."""
        found = [value for value in self.message.get_all(header, []) if isinstance(value, AddressHeader)]
        return [Person(clean(one.display_name), clean(one.addr_spec)) for value in found for one in value.addresses]

    @property
    def blind_copies(self) -> list[Person]:
        """Recipients of the envelope whom no header names, beside those in a ``Bcc`` header."""
        named = self.people("Bcc")
        known = {one.address.casefold() for header in ("To", "Cc", "Bcc") for one in self.people(header)}
        return named + [Person("", address) for address in self.recipients if address.casefold() not in known]

    def body(self, kind: str) -> str:
        """Give the text of kind ``plain`` or ``html``, empty where the mail has none."""
        part = self.message.get_body(preferencelist=(kind,))
        return str(part.get_content()) if part is not None else ""

    @property
    def attachments(self) -> list[Part]:
        """What is neither the text nor the HTML nor shown inside it."""
        return [part for part in self.parts() if part.disposition == "attachment"]

    @property
    def inline(self) -> list[Part]:
        """What is shown inside the HTML."""
        return [part for part in self.parts() if part.disposition == "inline" or part.content_id]

    def parts(self) -> Iterator[Part]:
        """Walk the leaves of the mail."""
        yield from _leaves(self.message, "")

    def headers(self) -> dict[str, list[str]]:
        """Give every header as it was sent (unfolded, not decoded), by its name in Canonical-Case."""
        found: dict[str, list[str]] = {}
        for name, value in self.message.raw_items():
            canonical = "-".join(word.capitalize() for word in name.split("-"))
            found.setdefault(canonical, []).append(clean(re.sub(r"\r?\n[ \t]+", " ", str(value)).strip()))
        return found


def clean(text: str) -> str:
    """Read raw UTF-8 in headers (SMTPUTF8), which the parser keeps as surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _leaves(message: EmailMessage, place: str) -> Iterator[Part]:
    if message.is_multipart():
        for number, child in enumerate(message.iter_parts(), start=1):
            if isinstance(child, EmailMessage):
                yield from _leaves(child, f"{place}.{number}" if place else str(number))
        return
    content = message.get_payload(decode=True)
    yield Part(
        id=place or "0",
        file_name=clean(message.get_filename("")),
        content_type=message.get_content_type(),
        content_id=str(message.get("Content-ID", "")).strip("<>"),
        disposition=message.get_content_disposition() or "",
        content=content if isinstance(content, bytes) else b"",
    )
