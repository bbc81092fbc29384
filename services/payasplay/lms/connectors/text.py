"""A learning system's texts as plain text. Nothing of it is trusted: it is escaped again wherever it is shown."""

import html
import re

LONGEST_TITLE = 500
LONGEST_SUMMARY = 2_000
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_SPACES = re.compile(r"[^\S\n]+")


def decoded(sent: str) -> str:
    """A name that is sent with character references: decoded once, so that what people typed comes out."""
    return plain(html.unescape(sent))


def plain(sent: str) -> str:
    """A name that is sent as it is, in one line and of bounded length."""
    return " ".join(sent.replace("\0", "").split())[:LONGEST_TITLE]


def from_html(sent: str) -> str:
    """The words of a piece of HTML, with its lines."""
    without_tags = _TAG.sub("", _BREAK.sub("\n", _HIDDEN.sub("", sent)))
    lines = (_SPACES.sub(" ", line).strip() for line in html.unescape(without_tags).replace("\0", "").splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST_SUMMARY]
