"""The demonstration catalogue: there once, however often it is asked for, and never in production."""

import pytest
from sqlalchemy import text

from payasplay.database.engine import engine
from payasplay.playback import demo
from payasplay.playback.catalogue import ITEMS

ENVIRONMENT = "PAP_ENVIRONMENT"


def test_it_is_filled_once(database: None, capsys: pytest.CaptureFixture[str]):
    assert [demo.main(), demo.main()] == [0, 0]
    assert [line.split(", ")[1] for line in capsys.readouterr().out.splitlines()] == [
        f"{len(ITEMS)} of them new.",
        "0 of them new.",
    ]


def test_production_is_refused_and_stays_empty(
    database: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    counted = "SELECT count(*) FROM accounts WHERE email LIKE '%@demo.example'"
    with engine().connect() as connection:
        before = connection.scalar(text(counted))
    monkeypatch.setenv(ENVIRONMENT, "production")
    assert demo.main() == 1
    assert "not for production" in capsys.readouterr().err
    with engine().connect() as connection:
        assert connection.scalar(text(counted)) == before
