"""Who asks: session, language and the API in the visitor's name, looked up once per request."""

from dataclasses import dataclass
from typing import Annotated, cast
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.routing import Match

from payasplay.client import Client
from payasplay.i18n import LOCALES, Translator, negotiate_locale, translator
from payasplay.web.sessions import COOKIE, Session, SessionStore
from payasplay.web.settings import WebSettings

_HOME = "/wallet"
_LONGEST_PATH = 500
# What somebody came to play or to pay for is never covered by the introduction.
NEVER_COVERED = ("/watch", "/wallet/top-up", "/wallet/withdraw", "/settings/payment-methods")


@dataclass(frozen=True, slots=True)
class Services:
    """What every page stands on; made once per process."""

    settings: WebSettings
    sessions: SessionStore
    api: Client


class SignInNeeded(Exception):
    """A private page and nobody signed in; ``back_to`` is where to go afterwards."""

    def __init__(self, back_to: str) -> None:
        """Remember the page."""
        super().__init__("sign-in needed")
        self.back_to = back_to


class IntroductionNeeded(Exception):
    """A new account's first page; ``back_to`` is where to go after the introduction."""

    def __init__(self, back_to: str) -> None:
        """Remember the page."""
        super().__init__("the introduction comes first")
        self.back_to = back_to


@dataclass(frozen=True, slots=True)
class Visitor:
    """The one who asks."""

    session: Session
    locale: str
    services: Services

    @property
    def translate(self) -> Translator:
        """The messages of the visitor's language."""
        return translator(self.locale)

    @property
    def signed_in(self) -> bool:
        """Whether the session belongs to an account."""
        return self.session.member is not None

    @property
    def api(self) -> Client:
        """The API in this visitor's name."""
        return self.services.api.with_tokens(self.services.sessions.tokens(self.session))

    @property
    def csrf_token(self) -> str:
        """What this visitor's forms carry."""
        return self.services.sessions.csrf_token(self.session)


def services_of(request: Request) -> Services:
    """What the application stands on."""
    return cast("Services", request.app.state.services)


def visitor_of(request: Request) -> Visitor:
    """The visitor of a request. A browser without a session gets a new id, and its cookie with the answer.

    Raises:
        redis.RedisError: the session store cannot be reached.
    """
    known = getattr(request.state, "visitor", None)
    if isinstance(known, Visitor):
        return known
    services = services_of(request)
    session = services.sessions.load(request.cookies.get(COOKIE))
    if session is None:
        session = services.sessions.start()
        request.state.session_cookie = session.id
    return _remember(request, Visitor(session, _locale(request, session), services))


def stranger_of(request: Request) -> Visitor:
    """A visitor without a look into the session store, for the page that says that it is away."""
    services = services_of(request)
    session = services.sessions.start()
    return Visitor(session, _locale(request, session), services)


def member_of(request: Request, visitor: Annotated[Visitor, Depends(visitor_of)]) -> Visitor:
    """A visitor who is signed in.

    Raises:
        SignInNeeded: where nobody is.
        IntroductionNeeded: the account is new, and this is a page that the introduction comes before.
    """
    member = visitor.session.member
    if member is None:
        raise SignInNeeded(address_of(request))
    is_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if is_page and not member.onboarded and not request.url.path.startswith(NEVER_COVERED):
        raise IntroductionNeeded(address_of(request))
    return visitor


def enter(request: Request, session: Session) -> Visitor:
    """Give the browser another session: at sign-in, sign-out and expiry, so that an id known before is worthless."""
    request.state.session_cookie = session.id
    return _remember(request, Visitor(session, _locale(request, session), services_of(request)))


def address_of(request: Request) -> str:
    """The page of a request as a path of this site; for a form that was sent, the page that shows the form."""
    path = request.url.path
    if request.method == "GET":
        return f"{path}?{request.url.query}" if request.url.query else path
    # Many a form has an address of its own, which nobody can open, below that of its page.
    while path != "/" and not _opens(request, path):
        path = path.rpartition("/")[0] or "/"
    return path


def _opens(request: Request, path: str) -> bool:
    asked = dict(request.scope) | {"method": "GET", "path": path}
    return any(route.matches(asked)[0] is Match.FULL for route in request.app.router.routes)


def safe_path(path: str | None, default: str = _HOME) -> str:
    """A path of this site to go to, or ``default`` for anything that could lead elsewhere."""
    if not path or len(path) > _LONGEST_PATH or not path.startswith("/") or path.startswith("//"):
        return default
    if "\\" in path or not path.isascii() or not path.isprintable() or " " in path:
        return default
    parts = urlsplit(path)
    return default if parts.scheme or parts.netloc else path


def _locale(request: Request, session: Session) -> str:
    if session.locale in LOCALES:
        return session.locale
    return negotiate_locale(request.headers.get("accept-language", ""))


def _remember(request: Request, visitor: Visitor) -> Visitor:
    request.state.visitor = visitor
    return visitor


AnyVisitor = Annotated[Visitor, Depends(visitor_of)]
SignedIn = Annotated[Visitor, Depends(member_of)]
