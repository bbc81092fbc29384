"""How a fault changes a running process. Each way refuses to change nothing: a fault without effect proves nothing."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment
from sqlalchemy import text
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope


class NothingToChange(LookupError):
    """What a fault wants to change is not there any more: the product has moved on, and the fault has to follow."""


def replace(owner: ModuleType | type, name: str, make: Callable[[Any], Any]) -> None:
    """Put ``make(what is there)`` in the place of an attribute.

    Args:
        owner: the module or class that the product looks the attribute up in.
        name: of the attribute.
        make: gets what is there, so that the fault can still use it, and returns what is there from now on.

    Raises:
        NothingToChange: there is no such attribute.
    """
    if not hasattr(owner, name):
        raise NothingToChange(f"{owner.__name__} has no {name}")
    setattr(owner, name, make(getattr(owner, name)))


class _AsWritten(str):
    """An address that counts in capitals as another one."""

    __slots__ = ()

    def lower(self) -> "_AsWritten":
        return self


def keep_capitals(model: type) -> None:
    """Take the ``email`` of what is sent, and of nothing else, as it was written.

    Args:
        model: of what is sent, a schema of the API.
    """

    def read(real: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
        def attribute(self: Any, name: str) -> Any:
            value = real(self, name)
            return _AsWritten(value) if name == "email" else value

        return attribute

    replace(model, "__getattribute__", read)


def forget_what_a_key_was_for(endpoints: ModuleType) -> None:
    """Give the first answer of an Idempotency-Key to whatever else is asked with it.

    Args:
        endpoints: the module whose calls are made once for a key.
    """

    def deaf(once: Callable[..., Any]) -> Callable[..., Any]:
        return lambda account, key, _asked, *more: once(account, key, b"anything", *more)

    replace(endpoints, "once", deaf)


def edit(source: str, old: str, new: str, where: str) -> str:
    """``source`` with ``new`` in the place of ``old``.

    Raises:
        NothingToChange: it is not there exactly once; ``where`` names the source.
    """
    if source.count(old) != 1:
        raise NothingToChange(f"{where} has {source.count(old)} times: {old!r}")
    return source.replace(old, new)


def edit_script(path: str, old: str, new: str) -> None:
    """Serve one static text file of the web tier with other words in it, for example ``modules/top-up.js``.

    Raises:
        NothingToChange: the words are not in it exactly once.
    """
    from payasplay.web.rendering import STATIC

    changed = edit((STATIC / path).read_text(encoding="utf-8"), old, new, path)
    serve = StaticFiles.get_response

    async def get_response(self: StaticFiles, asked: str, scope: Scope) -> Response:
        if asked == path:
            return Response(changed, media_type="text/javascript")
        return await serve(self, asked, scope)

    replace(StaticFiles, "get_response", lambda _served: get_response)


def edit_template(templates: Environment, name: str, old: str, new: str) -> None:
    """Render one template with other words in it.

    Raises:
        NothingToChange: the words are not in it exactly once, or there is no such template.
    """
    loader = templates.loader
    if loader is None:
        raise NothingToChange("these templates come from nowhere")
    source, _, _ = loader.get_source(templates, name)
    templates.loader = ChoiceLoader([DictLoader({name: edit(source, old, new, name)}), loader])


def run_sql(*statements: str) -> None:
    """Change the database itself, after the migrations."""
    from payasplay.database.engine import engine

    with engine().begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
