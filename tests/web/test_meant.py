"""The words that the suite knows a second time are those of the catalogues, in each language."""

import pytest

from fixtures.language import Language
from fixtures.meant import MEANT, as_meant


@pytest.mark.parametrize("code", sorted(MEANT))
def test_the_catalogue_says_what_is_meant(code: str) -> None:
    language = Language(code)
    for key, words in MEANT[code].items():
        assert language._words(key) == words


def test_the_same_words_are_known_in_each_language() -> None:
    assert MEANT["en"].keys() == MEANT["fa"].keys()


def test_words_that_changed_places_are_found() -> None:
    with pytest.raises(LookupError, match="means 'Read'"):
        as_meant("en", "notifications.read", MEANT["en"]["notifications.unread"])
