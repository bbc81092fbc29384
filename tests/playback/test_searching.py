"""A title is found as it is read, by whatever keyboard and in whatever case."""

import pytest
from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from payasplay.playback.searching import has_words


@pytest.mark.parametrize(
    ("title", "words", "is_found"),
    [
        ("Snow on Damavand", "DAMAVAND", True),
        ("کتاب شیراز", "كتاب شيراز", True),
        ("كتاب شيراز", "کتاب شیراز", True),
        ("نیمه\u200cشب", "نیمه شب", True),
        ("Chapter 57", "chapter ۵۷", True),
        ("فصل ۵۷", "57", True),
        ("فصل ٥٧", "۵۷", True),
        ("A hundred percent", "%", False),
        ("Snow", "S_ow", False),
        ("Snow", "Rain", False),
    ],
)
def test_a_title_is_found_as_it_is_read(session: Session, title: str, words: str, *, is_found: bool):
    assert session.scalar(select(has_words(literal(title), words))) is is_found
