"""The page of the API's document: all of it, nothing from elsewhere, and nothing that could run."""

import re
from html.parser import HTMLParser

import pytest


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.fixture
def answer(http):
    found = http.get("/docs")
    assert found.status_code == 200
    return found


@pytest.fixture
def tags(answer):
    page = _Page()
    page.feed(answer.text)
    return page.tags


def test_it_has_every_call(answer, document):
    shown = set(re.findall(r'<span class="method \w+">(\w+)</span> <code>([^<]+)</code>', answer.text))
    assert shown == {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}


def test_it_loads_nothing_from_elsewhere(tags):
    loaded = [value for _, attrs in tags for name, value in attrs.items() if name in {"src", "href"} and value]
    assert len(loaded) > 10
    assert [each for each in loaded if "//" in each] == []


def test_it_runs_nothing(answer, tags):
    assert [tag for tag, _ in tags if tag in {"script", "iframe", "object"}] == []
    assert [name for _, attrs in tags for name in attrs if name.startswith("on") or name == "style"] == []
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_its_style_is_there(http):
    style = http.get("/docs.css")
    assert style.status_code == 200
    assert style.headers["content-type"].startswith("text/css")


def test_its_anchors_lead_somewhere(tags):
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {attrs["href"][1:] for tag, attrs in tags if tag == "a" and attrs.get("href", "").startswith("#")} <= set(
        ids
    )
