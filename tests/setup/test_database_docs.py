"""`docs/database.md` is what the models say, and nothing in them is without a reason."""

import pytest
from sqlalchemy import CheckConstraint, Column, Integer, MetaData, Table

from tools import database_docs
from tools.schema_docs import reasons


@pytest.fixture
def metadata():
    made = MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})
    Table("coins", made, Column("id", Integer, primary_key=True), CheckConstraint("id > 0", name="id_is_positive"))
    return made


def test_the_page_is_up_to_date():
    assert database_docs.main(["--check"]) == 0


def test_a_page_that_is_not_is_seen(tmp_path, monkeypatch, capsys):
    old = tmp_path / "database.md"
    old.write_text(database_docs.page().replace("topups", "tipups", 1), encoding="utf-8")
    monkeypatch.setattr(database_docs, "PAGE", old)
    assert database_docs.main(["--check"]) == 1
    assert "make database-docs" in capsys.readouterr().err


def test_what_has_no_reason_is_named(metadata, tmp_path):
    (tmp_path / "reasons.toml").write_text("", encoding="utf-8")
    with pytest.raises(reasons.Unreasoned, match="ck_coins_id_is_positive has no reason"):
        reasons.read(metadata, tmp_path / "reasons.toml")


def test_a_reason_for_nothing_is_named(metadata, tmp_path):
    given = 'ck_coins_id_is_positive = "So it is."\nck_notes_gone = "It was there once."\n'
    (tmp_path / "reasons.toml").write_text(given, encoding="utf-8")
    with pytest.raises(reasons.Unreasoned, match=r"ck_notes_gone is in reasons\.toml, and nowhere"):
        reasons.read(metadata, tmp_path / "reasons.toml")


def test_every_table_has_a_diagram_and_a_purpose():
    page = database_docs.page()
    assert page.count("erDiagram") == page.count("\n## ") - 1  # all domains; the last section is the triggers'
    for section in page.split("\n### ")[1:]:
        assert len(section.splitlines()[2]) > 20, section.splitlines()[0]
