"""Finding a title that is stored as its partner wrote it."""

from sqlalchemy import ColumnElement, SQLColumnExpression, Text, func

from payasplay.notifications.words import searchable

# As ``searchable`` makes the words: Arabic letters as Persian ones, the non-joiner as a space, one kind of digits.
_WRITTEN = "يك\u200c۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"
_COMPARED = "یک 01234567890123456789"


def has_words(column: SQLColumnExpression[str], words: str) -> ColumnElement[bool]:
    """Whether a text holds the words: in whatever case, and with the letters and digits of any keyboard."""
    plain = func.translate(column, _WRITTEN, _COMPARED, type_=Text)
    return plain.icontains(searchable(words), autoescape=True)
