"""Both documents promise the same of each call that the stand-in has: parameters, body, answer, who may call."""

from typing import Any

import pytest

# Words for readers; the names of models are the keys under which they are looked up.
_WORDS = frozenset({"description", "summary", "title", "examples", "example", "operationId"})


def resolved(value: Any, document: dict[str, Any]) -> Any:
    """A schema with its references filled in and its words left out."""
    if isinstance(value, list):
        return [resolved(one, document) for one in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        *_, name = value["$ref"].split("/")
        return resolved(document["components"]["schemas"][name], document)
    return {
        # A property may be called "title": there it is no word about the schema.
        key: {field: resolved(each, document) for field, each in one.items()}
        if key == "properties"
        else resolved(one, document)
        for key, one in value.items()
        if key not in _WORDS
    }


def promised(operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """What is compared of an operation; errors are compared by calling."""
    good = {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}
    return {
        "parameters": sorted(
            (resolved(each, document) for each in operation.get("parameters", [])), key=lambda each: str(each["name"])
        ),
        "body": resolved(operation.get("requestBody"), document),
        "answers": resolved(good, document),
        "security": operation.get("security"),
    }


@pytest.fixture(scope="module")
def operations(standin, http):
    ours, theirs = standin.get("/openapi.json").json(), http.get("/openapi.json").json()
    return {
        f"{method.upper()} {path}": (promised(each, ours), theirs["paths"].get(path, {}).get(method), theirs)
        for path, methods in ours["paths"].items()
        for method, each in methods.items()
    }


def test_the_stand_in_invents_no_call(operations):
    assert len(operations) > 50
    assert [name for name, (_, real, _) in operations.items() if real is None] == []


def test_each_call_promises_the_same(operations):
    differing = {
        name: (mock, promised(real, document))
        for name, (mock, real, document) in operations.items()
        if mock != promised(real, document)
    }
    assert differing == {}
