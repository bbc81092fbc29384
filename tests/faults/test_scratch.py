"""What trials throw away is in memory where there is room, and gone afterwards."""

from pathlib import Path

import pytest

from tools.proving.scratch import OCTETS_A_TRIAL, scratch
from tools.proving.trial import environment

PASSABLE = 0o711


def room_for(monkeypatch: pytest.MonkeyPatch, trials: float) -> None:
    usage = type("Usage", (), {"free": trials * OCTETS_A_TRIAL})
    monkeypatch.setattr("tools.proving.scratch.shutil.disk_usage", lambda _folder: usage)


def test_it_is_in_memory_and_gone_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room_for(monkeypatch, 2)
    with scratch(2, tmp_path) as folder:
        assert folder.parent == tmp_path
        assert folder.stat().st_mode & 0o777 == PASSABLE
        assert environment(folder)["TMPDIR"] == str(folder)
        (folder / "left").write_text("over")
    assert list(tmp_path.iterdir()) == []


def test_where_memory_has_no_room_it_is_in_the_usual_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room_for(monkeypatch, 1.9)
    with scratch(2, tmp_path) as folder:
        assert folder.parent != tmp_path
    assert not folder.exists()


def test_where_no_folder_is_in_memory_it_is_in_the_usual_place(tmp_path: Path) -> None:
    with scratch(1, tmp_path / "none") as folder:
        assert folder.is_dir()
