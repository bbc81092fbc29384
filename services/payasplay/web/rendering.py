"""From a template and a visitor to an answer."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from payasplay.i18n import LOCALES, format_datetime, format_money, format_number
from payasplay.money import format_amount
from payasplay.web.forms import fault_text
from payasplay.web.low_balance import LowBalance, low_balance
from payasplay.web.sessions import Notice
from payasplay.web.visitors import Visitor, address_of, visitor_of

HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"
_SEE_OTHER = 303


def _static_version() -> str:
    """One hash over all static files: a change of any gives all new addresses, and their links to each other hold."""
    digest = hashlib.sha256()
    for path in sorted(path for path in STATIC.rglob("*") if path.is_file()):
        digest.update(path.relative_to(STATIC).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


STATIC_PREFIX = f"/static/{_static_version()}"

_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.globals |= {
    "asset": lambda path: f"{STATIC_PREFIX}/{path}",
    "fault_text": fault_text,
    "decimal": format_amount,
    "locales": LOCALES,
}


def render(request: Request, screen: str, *, status: int = 200, **context: Any) -> HTMLResponse:  # noqa: ANN401
    """A whole page in the visitor's language, with the message that the page before left."""
    visitor = visitor_of(request)
    notice = visitor.services.sessions.take_notice(visitor.session)
    warning = low_balance(request, visitor)
    return page_for(request, visitor, screen, status=status, notice=notice, warning=warning, **context)


def page_for(
    request: Request,
    visitor: Visitor,
    screen: str,
    *,
    status: int = 200,
    notice: Notice | None = None,
    warning: LowBalance | None = None,
    **context: Any,  # noqa: ANN401 (a template takes any value)
) -> HTMLResponse:
    """A page for a visitor who is known already; reads nothing from the session store."""
    here = address_of(request)
    html = _templates.get_template(f"screens/{screen}.html").render(
        **_words(visitor),
        visitor=visitor,
        notice=notice,
        low_balance=warning,
        here=here,
        path=request.url.path,
        **context,
    )
    return HTMLResponse(html, status_code=status, headers={"Content-Language": visitor.locale})


def redirect(path: str) -> RedirectResponse:
    """To another page of this site, with GET."""
    return RedirectResponse(path, status_code=_SEE_OTHER)


def _words(visitor: Visitor) -> dict[str, Any]:
    locale = visitor.locale

    def money(cents: int) -> str:
        return format_money(cents, locale)

    def number(value: int) -> str:
        return format_number(value, locale)

    def moment(value: datetime) -> str:
        return format_datetime(value, locale)

    return {"t": visitor.translate, "locale": locale, "money": money, "number": number, "moment": moment}
