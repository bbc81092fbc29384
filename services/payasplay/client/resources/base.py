"""What the resources share. A new domain is one file beside this one and one line in ``Client``."""

from urllib.parse import quote
from uuid import UUID

from payasplay.client.caller import Caller


class Resource:
    """A part of the API, in Python's words."""

    def __init__(self, caller: Caller) -> None:
        """Speak through ``caller``."""
        self._caller = caller


def segment(value: str | UUID) -> str:
    """A value as one segment of a path: a slash or a question mark in it stays inside."""
    return quote(str(value), safe="")
