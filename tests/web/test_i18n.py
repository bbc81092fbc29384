"""Catalogues that say the same in every language, and formats that people of the language expect."""

import re
import string
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import payasplay
from payasplay.i18n import (
    LOCALES,
    UnknownMessage,
    catalogue,
    format_datetime,
    format_money,
    format_number,
    negotiate_locale,
    translator,
)

HOME = Path(payasplay.__file__).parent
OURS = re.compile(r"""["']([a-z_]+(?:\.[A-Za-z_]+)+)["']""")
GROUPS = {str(message.id).split(".")[0] for message in catalogue("en") if isinstance(message.id, str) and message.id}


def messages(locale: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for message in catalogue(locale):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return found


def params(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_every_id_has_words_in_every_language() -> None:
    english, persian = messages("en"), messages("fa")
    assert english.keys() == persian.keys()
    assert len(english) > 100
    for locale in LOCALES:
        assert [key for key, words in messages(locale).items() if not all(words)] == []


def test_the_words_of_an_id_take_the_same_values_in_every_language() -> None:
    persian = messages("fa")
    for key, words in messages("en").items():
        assert len(words) == len(persian[key]), key
        # A singular may leave the number out; together, the forms take the same values.
        assert set.union(*map(params, words)) == set.union(*map(params, persian[key])), key


def test_persian_words_are_persian() -> None:
    latin_on_purpose = {"app.name", "app.page_title", "language.en", "withdraw.method.paypal"}
    for key, words in messages("fa").items():
        # What is somebody's own text from beginning to end has no words of ours.
        if key not in latin_on_purpose and any(re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", each)) for each in words):
            assert all(re.search("[\u0600-\u06ff]", each) for each in words), key
            # Arabic letters that look alike break search and screen readers.
            assert not any(re.search("[\u0643\u064a]", each) for each in words), key


def used_ids() -> Iterator[tuple[str, str]]:
    places = [*HOME.glob("web/**/*.html"), *HOME.glob("web/**/*.py"), *HOME.glob("mail/**/*.*")]
    for path in places:
        if path.suffix in {".html", ".txt", ".py"}:
            for found in OURS.findall(path.read_text()):
                if found.split(".")[0] in GROUPS - {"payasplay"}:
                    yield found, path.name


def test_every_id_that_is_used_exists() -> None:
    known = messages("en")
    endings = (".html", ".py", ".js", ".css", ".txt")
    used = {found for found, _ in used_ids() if not found.endswith(endings)}
    assert len(used) > 60
    assert sorted(used - known.keys()) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_an_unknown_id_is_an_error_not_an_empty_place(locale: str) -> None:
    with pytest.raises(UnknownMessage):
        translator(locale)("wallet.no_such_words")


def test_a_language_that_we_do_not_speak_is_an_error() -> None:
    with pytest.raises(ValueError, match="not a language"):
        translator("de")


def test_plurals() -> None:
    english, persian = translator("en"), translator("fa")
    assert english.plural("wallet.minutes_left", 1) == "about 1 minute"
    assert english.plural("wallet.minutes_left", 0) == "about 0 minutes"
    assert english.plural("wallet.minutes_left", 1200) == "about 1,200 minutes"
    assert persian.plural("wallet.minutes_left", 27) == "حدود ۲۷ دقیقه"


def test_directions() -> None:
    assert (translator("en").direction, translator("fa").direction) == ("ltr", "rtl")


def test_money_numbers_and_dates() -> None:
    moment = datetime(2026, 11, 24, 17, 5, 59, tzinfo=UTC)
    assert format_money(123_450, "en") == "€1,234.50"
    assert format_money(-5, "en") == "-€0.05"
    assert format_money(123_450, "fa") == "\u200e€\u00a0۱٬۲۳۴٫۵۰"
    assert format_number(12_345, "fa") == "۱۲٬۳۴۵"
    assert format_datetime(moment, "en") == "Nov 24, 2026, 5:05\u202fPM UTC"
    assert format_datetime(moment, "fa") == "۲۴ نوامبر ۲۰۲۶،\u200f ۱۷:۰۵ UTC"


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", "en"),
        ("fa", "fa"),
        ("fa-IR,fa;q=0.9,en;q=0.5", "fa"),
        ("en-GB,fa;q=0.9", "en"),
        ("de,fa;q=0.3", "fa"),
        ("de", "en"),
        ("fa;q=0", "en"),
        ("en;q=0.2, fa;q=0.8", "fa"),
        ("fa;q=nonsense", "en"),
        (",;=;,", "en"),
        ("x" * 100_000, "en"),
    ],
)
def test_the_language_that_a_browser_asks_for(header: str, locale: str) -> None:
    assert negotiate_locale(header) == locale
