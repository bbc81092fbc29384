"""A search looks through the words as the reader sees them, and takes every sign as it is."""

import pytest

from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale
from payasplay.database.engine import transaction
from payasplay.notifications import service
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.words import searchable

from .conftest import tell


def found(account: Account, words: str) -> int:
    with transaction() as session:
        person = session.get_one(Account, account.id)
        page = service.page(session, person, kind=None, read=None, search=words, page=1, limit=20)
        return page.pagination.total


def played(account: Account, content: str) -> None:
    tell(account, NotificationKind.SESSION_END, variant="summary", content=content, minutes="12", amount="123450")


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("sunrise", 1),
        ("SUNRISE", 1),
        ("  sunrise   over ", 1),
        ("€1,234.50", 1),
        ("playback ended", 1),
        ("100%", 1),
        ("%", 1),
        ("_", 0),
        ("sunr_se", 0),
        ("sun%over", 0),
        ("\\", 0),
        ("'; DROP TABLE notifications; --", 0),
        ("کیف", 0),
        ("", 1),
    ],
)
def test_english(account: Account, words: str, times: int):
    played(account, "Sunrise over 100% Shiraz")
    assert found(account, words) == times


@pytest.mark.parametrize(
    "words", ["پخش پایان", "كیف", "۱۲ دقیقه", "12 دقیقه", "۱٬۲۳۴٫۵۰", "1,234.50", "طلوع می شود", "طلوع می‌شود"]
)
def test_persian_with_any_keyboard(account: Account, words: str):
    with transaction() as session:
        session.get_one(Account, account.id).locale = Locale.PERSIAN
    played(account, "کیف و طلوع می‌شود")
    assert found(account, words) == 1


def test_what_was_searched_stays_the_readers_own(account: Account):
    played(account, "Sunrise")
    assert found(account, "پخش") == 0


def test_searchable_is_the_same_for_what_reads_the_same():
    assert searchable("Ｓｕｎ\u200c۱۲\u2068ي\u2069") == "sun 12ی"
