"""Mails as Mailpit's REST API shows them, with its field names."""

import re
from typing import Any

from simulators.mail.letters import Letter, Part, Person

_SNIPPET = 250


def summary(letter: Letter) -> dict[str, Any]:
    """Show a mail as a line of a list."""
    return _common(letter) | {
        "Read": letter.read,
        "Created": letter.received.isoformat(),
        "Attachments": len(letter.attachments),
        "Snippet": _snippet(letter),
    }


def full(letter: Letter) -> dict[str, Any]:
    """Show the whole mail."""
    return _common(letter) | {
        "ReturnPath": letter.sender,
        "Date": letter.date.isoformat(),
        "ListUnsubscribe": _list_unsubscribe(letter),
        "Text": letter.body("plain"),
        "HTML": letter.body("html"),
        "Inline": [_part(part) for part in letter.inline],
        "Attachments": [_part(part) for part in letter.attachments],
    }


def _common(letter: Letter) -> dict[str, Any]:
    senders = letter.people("From")
    return {
        "ID": letter.id,
        "MessageID": letter.message_id,
        "From": _person(senders[0]) if senders else None,
        "To": [_person(one) for one in letter.people("To")],
        "Cc": [_person(one) for one in letter.people("Cc")],
        "Bcc": [_person(one) for one in letter.blind_copies],
        "ReplyTo": [_person(one) for one in letter.people("Reply-To")],
        "Subject": letter.subject,
        "Tags": [],
        "Username": "",
        "Size": len(letter.raw),
    }


def _person(person: Person) -> dict[str, str]:
    return {"Name": person.name, "Address": person.address}


def _part(part: Part) -> dict[str, Any]:
    return {
        "PartID": part.id,
        "FileName": part.file_name,
        "ContentType": part.content_type,
        "ContentID": part.content_id,
        "Size": len(part.content),
        "Checksums": {name.upper(): part.checksum(name) for name in ("md5", "sha1", "sha256")},
    }


def _list_unsubscribe(letter: Letter) -> dict[str, Any]:
    header = str(letter.message.get("List-Unsubscribe", ""))
    return {
        "Header": header,
        "Links": re.findall(r"<\s*([^>\s]+)\s*>", header),
        "Errors": "",
        "HeaderPost": str(letter.message.get("List-Unsubscribe-Post", "")),
    }


def _snippet(letter: Letter) -> str:
    text = letter.body("plain") or re.sub(r"<[^>]+>", " ", letter.body("html"))
    return " ".join(text.split())[:_SNIPPET]
