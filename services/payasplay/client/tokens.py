"""Where a session's tokens are kept while a client uses them."""

import threading
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from payasplay.accounts.schemas import TokenPairOut


@dataclass(frozen=True, slots=True)
class Tokens:
    """A session's two tokens; neither shows in ``repr``, so that no log or report can hold them by accident."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)

    @classmethod
    def of(cls, pair: TokenPairOut) -> "Tokens":
        """The tokens of an answer."""
        return cls(pair.access_token, pair.refresh_token)


class TokenStore(Protocol):
    """A place for the tokens of one session, shared by all who act in it: threads, or processes.

    ``get``, ``set`` and ``clear`` are single steps. ``lock`` is held around a renewal, from the look at what is there
    to the writing of the new pair, so that of many who meet an expired token only one renews it. It must exclude
    everyone who shares the session, is never taken twice by one caller, and may raise where it cannot be had in good
    time.
    """

    def get(self) -> Tokens | None:
        """The tokens, ``None`` where nobody is signed in."""

    def set(self, tokens: Tokens) -> None:
        """Keep these tokens in place of what was there."""

    def clear(self) -> None:
        """Forget the tokens; no error where there are none."""

    def lock(self) -> AbstractContextManager[object]:
        """What excludes others for the time of a renewal."""


class InMemoryTokenStore:
    """A session of this process alone."""

    def __init__(self, tokens: Tokens | None = None) -> None:
        """Begin with ``tokens``, or signed out."""
        self._tokens = tokens
        self._lock = threading.Lock()

    def get(self) -> Tokens | None:
        """The tokens, ``None`` where nobody is signed in."""
        return self._tokens

    def set(self, tokens: Tokens) -> None:
        """Keep these tokens in place of what was there."""
        self._tokens = tokens

    def clear(self) -> None:
        """Forget the tokens."""
        self._tokens = None

    def lock(self) -> AbstractContextManager[object]:
        """One lock for all threads that share this store."""
        return self._lock
