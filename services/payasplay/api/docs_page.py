"""The API's document as a page: made on this server, without a script, and without anything from another host.

It is there for everybody, in production too: partners write programs by it, and it says nothing that its reader could
not find out by calling. What only tests have is in it only where that is mounted.
"""

import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

router = APIRouter(include_in_schema=False)

_CODE = re.compile(r"`([^`]+)`")
_HERE = Path(__file__).resolve().parent / "docs"
_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_templates = Environment(
    loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def _pretty(value: Any) -> str:  # noqa: ANN401 (JSON)
    return json.dumps(value, indent=2, ensure_ascii=False)


def _prose(text: str) -> Markup:
    """A text with what stands between backticks set as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped first


_templates.filters |= {"pretty": _pretty, "prose": _prose}


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Every call with what it takes, what it answers, and what can go wrong."""
    made = request.app.openapi()
    html = _templates.get_template("page.html").render(
        about=made["info"], groups=_groups(made), schemas=made["components"]["schemas"]
    )
    return HTMLResponse(html, headers={"Content-Security-Policy": _POLICY, "Cache-Control": "public, max-age=300"})


@router.get("/docs.css")
async def style() -> FileResponse:
    """How the page looks."""
    return FileResponse(_HERE / "page.css", media_type="text/css", headers={"Cache-Control": "public, max-age=300"})


def _groups(made: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    calls = [
        {"method": method.upper(), "path": path, "id": each["operationId"], **each}
        for path, methods in made["paths"].items()
        for method, each in methods.items()
    ]
    calls.sort(key=lambda each: each["tags"][0])
    return [(tag, list(found)) for tag, found in groupby(calls, key=lambda each: str(each["tags"][0]))]
