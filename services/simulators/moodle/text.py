"""Names as Moodle sends them: without tags, and with character references in the place of what HTML reads."""

import re

_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_BARE_AMPERSAND = re.compile(r"&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#x[0-9a-fA-F]+);)")


def name(stored: str) -> str:
    """A stored name as it is sent."""
    plain = _TAG.sub("", stored)
    return _BARE_AMPERSAND.sub("&amp;", plain).replace("<", "&lt;").replace(">", "&gt;")
