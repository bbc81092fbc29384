"""Files that spreadsheets take for what they are, and secrets under keys that change."""

import pytest
from cryptography.fernet import Fernet, InvalidToken

from payasplay import encryption
from payasplay.settings import settings
from payasplay.wallet.history import harmless


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_looks_like_a_formula_is_a_text(text: str):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "DE89 ••• 3000", "a=b", "1-2"])
def test_what_does_not_stays_as_it_is(text: str):
    assert harmless(text) == text


@pytest.fixture
def keys(database: None, monkeypatch: pytest.MonkeyPatch):
    def use(*some: bytes) -> None:
        monkeypatch.setenv("PAP_ENCRYPTION_KEYS", ",".join(key.decode() for key in some))
        settings.cache_clear()

    yield use
    monkeypatch.undo()
    settings.cache_clear()


def test_a_new_key_reads_what_the_old_one_wrote_and_rotates_it(keys):
    old, new = Fernet.generate_key(), Fernet.generate_key()
    keys(old)
    stored = encryption.encrypt("a secret")
    keys(new, old)
    assert encryption.decrypt(stored) == "a secret"
    rotated = encryption.rotate(stored)
    keys(new)
    assert encryption.decrypt(rotated) == "a secret"
    with pytest.raises(InvalidToken):
        encryption.decrypt(stored)


def test_a_key_that_is_none_is_told_clearly(keys):
    keys(b"too short")
    with pytest.raises(encryption.NoEncryptionKey, match="PAP_ENCRYPTION_KEYS"):
        encryption.encrypt("a secret")
