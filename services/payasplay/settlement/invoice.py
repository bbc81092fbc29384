"""The invoice of a settlement as a PDF, in English or, right to left, in Persian.

Letters are shaped and set in order by HarfBuzz and the bidirectional algorithm. Vazirmatn has the letters of both
languages; it comes with the pages' assets (``python -m payasplay.web.assets``).
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import NamedTuple

from babel.dates import format_date
from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

from payasplay.i18n import Translator, format_money, format_number, localise_digits, translator
from payasplay.settlement.schemas import SettlementDetailOut, SumsOut

FONTS = Path(__file__).resolve().parents[1] / "web" / "static" / "vendor"
_FAMILY = "Vazirmatn"
_SCRIPTS = {"en": ("ltr", "latn", "eng"), "fa": ("rtl", "arab", "fas")}
_MARGIN = 18.0
_LINE = 7.0
_WIDTHS = (54.0, 24.0, 32.0, 32.0, 32.0)


class Recipient(NamedTuple):
    """Who is paid; what is not known is empty."""

    name: str
    email: str
    vat_number: str
    tax_id: str
    country: str


class _Sheet(FPDF):
    """A page with a direction: what stands at its beginning is right in Persian, left in English."""

    def __init__(self, translate: Translator, number: str) -> None:
        super().__init__(format="A4")
        self.translate, self.number = translate, number
        direction, script, language = _SCRIPTS[translate.locale]
        self.is_rtl = direction == "rtl"
        self.add_font(_FAMILY, "", FONTS / "vazirmatn-regular.ttf")
        self.add_font(_FAMILY, "B", FONTS / "vazirmatn-bold.ttf")
        self.set_text_shaping(use_shaping_engine=True, direction=direction, script=script, language=language)
        self.set_margins(_MARGIN, _MARGIN)
        self.set_auto_page_break(auto=True, margin=_MARGIN)
        self.set_font(_FAMILY, size=10)

    def footer(self) -> None:
        """Which invoice, and which of its pages."""
        self.set_y(-_MARGIN + 4)
        self.set_font(_FAMILY, size=8)
        page = format_number(self.page_no(), self.translate.locale)
        self.text_line(self.translate("invoice.page", number=self.number, page=page))
        self.set_font(_FAMILY, size=10)

    def text_line(self, text: str, *, size: float = 10, bold: bool = False) -> None:
        """A line from the beginning."""
        self.set_font(_FAMILY, "B" if bold else "", size)
        align = Align.R if self.is_rtl else Align.L
        self.cell(0, _LINE * size / 10, text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_font(_FAMILY, size=10)

    def row(self, cells: Sequence[str], *, bold: bool = False) -> None:
        """A row of a table: the first cell at the beginning, the others, which are numbers, at their ends."""
        self.set_font(_FAMILY, "B" if bold else "", 10)
        beginning, end = (Align.R, Align.L) if self.is_rtl else (Align.L, Align.R)
        placed = list(zip(_WIDTHS, cells, (beginning, *(end for _ in cells[1:])), strict=True))
        for width, text, align in reversed(placed) if self.is_rtl else placed:
            self.cell(width, _LINE, text, border="B", align=align)
        self.ln(_LINE)
        self.set_font(_FAMILY, size=10)


def pdf(settlement: SettlementDetailOut, whom: Recipient, locale: str) -> bytes:
    """The invoice.

    Args:
        settlement: with its parts; each table's sums are the settlement's own.
        whom: who is paid.
        locale: ``en`` or ``fa``.

    Raises:
        FileNotFoundError: the fonts are not installed.
    """
    translate = translator(locale)
    sheet = _Sheet(translate, settlement.number)
    # The same settlement gives the same file.
    sheet.set_creation_date(datetime.combine(settlement.day, time.min, UTC))
    sheet.set_title(translate("invoice.title", number=settlement.number))
    sheet.set_lang(locale)
    sheet.add_page()
    _head(sheet, settlement, whom)
    _table(
        sheet, "by_type", settlement, [(translate(f"invoice.type.{each.type}"), each) for each in settlement.by_type]
    )
    _table(sheet, "by_day", settlement, [(_date(each.day, locale), each) for each in settlement.by_day])
    sheet.ln(_LINE)
    _foot(sheet, settlement)
    return bytes(sheet.output())


def _head(sheet: _Sheet, settlement: SettlementDetailOut, whom: Recipient) -> None:
    translate, locale = sheet.translate, sheet.translate.locale
    sheet.text_line("Pay as Play", size=11, bold=True)
    sheet.text_line(translate("invoice.title", number=settlement.number), size=18, bold=True)
    period = settlement.period
    lines = [
        translate("invoice.date", date=_date(settlement.day, locale)),
        translate("invoice.period", start=_date(period.first_day, locale), end=_date(period.last_day, locale)),
        translate("invoice.time_zone", zone=settlement.time_zone),
        translate("invoice.to", name=whom.name),
        whom.email,
        whom.country,
        translate("invoice.vat_number", number=whom.vat_number) if whom.vat_number else "",
        translate("invoice.tax_id", number=whom.tax_id) if whom.tax_id else "",
    ]
    for line in filter(None, lines):
        sheet.text_line(line)
    sheet.ln(_LINE / 2)


def _table(sheet: _Sheet, name: str, settlement: SettlementDetailOut, parts: Iterable[tuple[str, SumsOut]]) -> None:
    translate = sheet.translate
    sheet.ln(_LINE / 2)
    heads = ("sessions", "revenue", "fees", "net")
    sheet.row([translate(f"invoice.{name}"), *(translate(f"invoice.{head}") for head in heads)], bold=True)
    for label, sums in parts:
        sheet.row([label, *_amounts(sums, translate.locale)])
    sheet.row([translate("invoice.total"), *_amounts(settlement, translate.locale)], bold=True)


def _amounts(sums: SumsOut | SettlementDetailOut, locale: str) -> list[str]:
    money = (format_money(cents, locale) for cents in (sums.revenue, sums.fees, sums.net))
    return [format_number(sums.sessions, locale), *money]


def _foot(sheet: _Sheet, settlement: SettlementDetailOut) -> None:
    translate, locale = sheet.translate, sheet.translate.locale
    sheet.text_line(translate("invoice.paid_out", amount=format_money(settlement.net, locale)), size=13, bold=True)
    if settlement.carried_over:
        sheet.text_line(translate("invoice.carried_over", amount=format_money(settlement.carried_over, locale)))
    sheet.text_line(translate("invoice.destination", destination=settlement.destination.label))
    sheet.text_line(translate(f"invoice.status.{settlement.status}"))
    if settlement.reference:
        sheet.text_line(translate("invoice.reference", reference=settlement.reference))


def _date(day: date, locale: str) -> str:
    return localise_digits(format_date(day, "medium", locale), locale)
