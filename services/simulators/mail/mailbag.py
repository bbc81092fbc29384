"""All mail that came, newest first, in memory and within bounds."""

import secrets
import string
from collections import OrderedDict
from collections.abc import Iterable

from simulators.mail.letters import Letter

_ALPHABET = string.ascii_letters + string.digits
_ID_LENGTH = 22


class Mailbag:
    """Keeps at most so many mails and so many bytes; the oldest go first."""

    def __init__(self, *, letters_at_most: int = 5_000, bytes_at_most: int = 256 * 1024 * 1024) -> None:
        self._letters: OrderedDict[str, Letter] = OrderedDict()
        self._letters_at_most = letters_at_most
        self._bytes_at_most = bytes_at_most
        self._bytes = 0

    def add(self, *, raw: bytes, sender: str, recipients: Iterable[str]) -> Letter:
        """Keep a mail, and drop the oldest where there are too many."""
        letter_id = "".join(secrets.choice(_ALPHABET) for _ in range(_ID_LENGTH))
        letter = Letter(letter_id, raw, sender, tuple(recipients))
        self._letters[letter_id] = letter
        self._bytes += len(raw)
        while len(self._letters) > self._letters_at_most or (
            self._bytes > self._bytes_at_most and len(self._letters) > 1
        ):
            _, dropped = self._letters.popitem(last=False)
            self._bytes -= len(dropped.raw)
        return letter

    def get(self, letter_id: str) -> Letter | None:
        """Give one mail by its id, or the newest by ``latest``."""
        if letter_id == "latest":
            return next(reversed(self._letters.values()), None)
        return self._letters.get(letter_id)

    def newest_first(self) -> list[Letter]:
        """Give all mail."""
        return list(reversed(self._letters.values()))

    def delete(self, letter_ids: Iterable[str]) -> None:
        """Forget mails; unknown ids change nothing."""
        for letter_id in letter_ids:
            letter = self._letters.pop(letter_id, None)
            self._bytes -= len(letter.raw) if letter else 0

    def clear(self) -> None:
        """Forget everything."""
        self._letters.clear()
        self._bytes = 0
