"""The demonstration catalogue: what there is to look at where nobody has offered anything yet."""

from dataclasses import dataclass
from uuid import UUID, uuid5

_CONTENTS = UUID("5f6c1f0e-6a55-5d3b-9d59-0d3a6c1f2b10")


@dataclass(frozen=True, slots=True)
class Item:
    """A content of the demonstration; the price is a minute's, as a decimal string of euros."""

    partner: str
    kind: str
    title_en: str
    title_fa: str
    price: str
    duration_seconds: int
    preview_seconds: int = 20


ITEMS = (
    Item("Alborz Films", "video", "Snow on Damavand", "برف بر دماوند", "0.0200", 540),
    Item("Alborz Films", "video", "The last ferry to Qeshm", "آخرین لنج قشم", "0.0250", 600, 30),
    Item("Alborz Films", "video", "Bread before sunrise", "نان پیش از طلوع", "0.0150", 420),
    Item("Studio Baran", "audio", "Rain on a tin roof", "باران روی شیروانی", "0.0080", 600),
    Item("Studio Baran", "audio", "Evening news in ten minutes", "اخبار شب در ده دقیقه", "0.0100", 600, 15),
    Item("Studio Baran", "audio", "A setar at midnight", "سه‌تار در نیمه‌شب", "0.0150", 310),
    Item("Lernwerk", "learning", "Fractions without fear", "کسرها بدون ترس", "0.0200", 480, 30),
    Item("Lernwerk", "learning", "Bookkeeping: double entry", "حسابداری: ثبت دوطرفه", "0.0300", 600, 30),
    Item("Lernwerk", "learning", "German for the first week", "آلمانی برای هفتهٔ اول", "0.0250", 360),
    Item("Pixel Garden", "entertainment", "Maze of the clockmaker", "هزارتوی ساعت‌ساز", "0.0100", 300, 10),
    Item("Pixel Garden", "entertainment", "Kites over the bazaar", "بادبادک‌ها بر فراز بازار", "0.0150", 240, 10),
    Item("Pixel Garden", "entertainment", "Seven stones", "هفت‌سنگ", "0.0120", 90, 10),
)


def content_id(item: Item) -> UUID:
    """The id of a content of the demonstration, the same wherever it is shown."""
    return uuid5(_CONTENTS, item.title_en)
