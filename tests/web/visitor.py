"""A browser without a window: cookies, forms with what the page put into them, and a look at the page."""

import re
from html import unescape
from typing import Any

import httpx
from starlette.testclient import TestClient

from payasplay.web.sessions import COOKIE
from tests.web.fake_api import PASSWORD, Person

_TAG = re.compile(r"<(input|button|select|a|small|p|div|form|h1|html|li|data)\b([^>]*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')


class Visitor:
    """``open`` and ``submit`` answer with httpx responses, redirects not followed."""

    def __init__(self, client: TestClient) -> None:
        self.http = client

    @property
    def cookie(self) -> str | None:
        found: str | None = self.http.cookies.get(COOKIE)
        return found

    def open(self, path: str, **options: Any) -> httpx.Response:
        answer: httpx.Response = self.http.get(path, **options)
        return answer

    def submit(self, page: str, /, action: str | None = None, **values: str) -> httpx.Response:
        """Send the form of a page as a browser would: hidden fields as they are, and ``values``."""
        address = action or page.split("?", maxsplit=1)[0]
        answer: httpx.Response = self.http.post(address, data=hidden_fields(self.open(page).text, address) | values)
        return answer

    def sign_in(self, person: Person, page: str = "/sign-in") -> httpx.Response:
        return self.submit(page, email=person.email, password=PASSWORD)


def tags(html: str, name: str) -> list[dict[str, str]]:
    """The attributes of all tags of a name."""
    found = []
    for tag, text in _TAG.findall(html):
        if tag == name:
            found.append({key: unescape(value) for key, value in _ATTRIBUTE.findall(text)})
    return found


def field(html: str, name: str) -> dict[str, str]:
    """The attributes of the one visible control of a name."""
    (found,) = [each for each in tags(html, "input") if each.get("name") == name and each.get("type") != "hidden"]
    return found


def hidden_fields(html: str, action: str) -> dict[str, str]:
    """The hidden fields of the form that goes to an address."""
    form = re.search(rf'<form[^>]*action="{re.escape(action)}"[^>]*>.*?</form>', html, re.DOTALL)
    assert form, f"no form to {action}"
    return {each["name"]: each["value"] for each in tags(form.group(0), "input") if each.get("type") == "hidden"}


def text_of(html: str, element_id: str) -> str:
    """The words of an element without elements inside it."""
    found = re.search(rf'id="{element_id}"[^>]*>([^<]*)<', html)
    assert found, f"no element {element_id}"
    return unescape(found.group(1)).strip()
