"""What one page of a form hands to the next: nobody else's, unchanged, and not for ever."""

import time
from collections.abc import Callable

import pytest
from redis import Redis

from payasplay.client import Client
from payasplay.web.sealing import Unsealed, seal, unseal
from payasplay.web.sessions import SessionStore
from payasplay.web.settings import WebSettings
from payasplay.web.visitors import Services, Visitor

VALUES: dict[str, object] = {"cents": 2500, "wish": {"saved_id": "7"}}
MINUTE = 60


@pytest.fixture
def somebody(settings: WebSettings, valkey: Redis) -> Callable[[], Visitor]:
    """People of one site; each has a session of their own."""
    store = SessionStore(valkey, settings.session_secret.get_secret_value(), idle_seconds=MINUTE)
    services = Services(settings=settings, sessions=store, api=Client(settings.api_url))
    return lambda: Visitor(store.start(), "en", services)


def test_it_comes_back_as_it_was_and_says_nothing_on_the_way(somebody: Callable[[], Visitor]) -> None:
    omid = somebody()
    sealed = seal(omid, VALUES)
    assert unseal(omid, sealed) == VALUES
    assert "2500" not in sealed


def test_it_is_of_no_use_to_anybody_else(somebody: Callable[[], Visitor]) -> None:
    with pytest.raises(Unsealed):
        unseal(somebody(), seal(somebody(), VALUES))


@pytest.mark.parametrize("change", [lambda text: text[:-1], lambda text: f"A{text}", lambda text: text[::-1]])
def test_what_was_changed_is_refused(somebody: Callable[[], Visitor], change: Callable[[str], str]) -> None:
    omid = somebody()
    with pytest.raises(Unsealed):
        unseal(omid, change(seal(omid, VALUES)))


def test_it_is_good_for_a_quarter_of_an_hour(somebody: Callable[[], Visitor], monkeypatch: pytest.MonkeyPatch) -> None:
    omid, sealed_at = somebody(), time.time()
    sealed = seal(omid, VALUES)
    monkeypatch.setattr(time, "time", lambda: sealed_at + 14 * MINUTE)
    assert unseal(omid, sealed) == VALUES
    monkeypatch.setattr(time, "time", lambda: sealed_at + 16 * MINUTE)
    with pytest.raises(Unsealed):
        unseal(omid, sealed)
