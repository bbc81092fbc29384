"""No call of the API is without its words, its examples and its errors; and the examples are what they say they are."""

import re

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from fixtures.oracles.contract import closed
from payasplay.api.openapi import complete

_JSON = "application/json"
# The frame of a text: whoever writes less than this says nothing.
_SHORTEST = 8


@pytest.fixture
def calls(document):
    found = {
        f"{method.upper()} {path}": each
        for path, methods in document["paths"].items()
        for method, each in methods.items()
    }
    assert len(found) > 100
    return found


@pytest.fixture
def valid(document):
    """Whether a value fits a schema of the document, which has no fields but its own."""
    components = {"schemas": closed(document["components"]["schemas"])}

    def check(schema, value) -> list[str]:
        validator = OAS31Validator({**closed(schema), "components": components}, format_checker=oas31_format_checker)
        return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(value)]

    return check


def bodies(call):
    """Every JSON body of a call, with where it stands."""
    every = [("request", call.get("requestBody", {})), *call["responses"].items()]
    return [(where, body["content"][_JSON]) for where, body in every if _JSON in body.get("content", {})]


def test_every_call_says_what_it_is(calls):
    silent = [
        name
        for name, call in calls.items()
        if not call.get("summary") or len(call.get("description", "")) < _SHORTEST or not call.get("tags")
    ]
    assert silent == []


def test_every_body_has_an_example(calls):
    without = [
        f"{name}: {where}"
        for name, call in calls.items()
        for where, content in bodies(call)
        if "example" not in content and not content.get("examples")
    ]
    assert without == []


def test_every_example_is_valid(calls, valid):
    wrong = []
    for name, call in calls.items():
        for where, content in bodies(call):
            shown = [each["value"] for each in content.get("examples", {}).values()]
            shown += [content["example"]] if "example" in content else []
            wrong += [f"{name} {where}: {problem}" for each in shown for problem in valid(content["schema"], each)]
        for parameter in call.get("parameters", []):
            problems = valid(parameter["schema"], parameter["example"])
            wrong += [f"{name} {parameter['name']}: {problem}" for problem in problems]
    assert wrong == []


def test_no_example_is_made_of_nothing(document):
    assert complete(document).unknown == set()


def test_every_call_tells_its_errors(calls):
    """Each may be too large, invalid or broken; who has to be signed in may not be; what has an id may not find it."""
    for name, call in calls.items():
        said = set(call["responses"])
        assert {"400", "413", "500"} <= said, name
        assert "422" not in said, name
        if call.get("security"):
            assert {"401", "429"} <= said, name
        if re.search(r"\{\w+\}", name) and "/test/" not in name:
            assert "404" in said, name
        if any(each["name"] == "Idempotency-Key" for each in call.get("parameters", [])):
            assert "409" in said, name
        for status in said:
            examples = call["responses"][status].get("content", {}).get(_JSON, {}).get("examples")
            assert not status.startswith(("4", "5")) or examples, f"{name} {status}"


def test_error_examples_say_their_own_code(calls):
    checked = 0
    for call in calls.values():
        for _, content in bodies(call):
            for code, example in content.get("examples", {}).items():
                assert example["value"]["error"]["code"] == code
                checked += 1
    assert checked > 500


def test_a_call_without_an_example_would_be_seen(calls, valid):
    schema = {"type": "object", "properties": {"amount": {"type": "string"}}, "required": ["amount"]}
    assert valid(schema, {"amount": "5.00"}) == []
    assert valid(schema, {"amuont": "5.00"}) != []
