"""An answer against the OpenAPI document."""

from typing import Any

import pytest

from fixtures.oracles.contract import MASK, Answered, Contract

THING = {
    "type": "object",
    "required": ["id", "token"],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "token": {"type": "string", "maxLength": 3},
        "next": {"anyOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "null"}]},
    },
}
JSON = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
RESPONSES = {"200": {"content": JSON}, "204": {}}
DOCUMENT = {
    "openapi": "3.1.0",
    "paths": {
        "/api/v1/things/{id}": {"get": {"responses": RESPONSES}},
        "/api/v1/things/first": {"get": {"responses": {"204": {}}}},
    },
    "components": {"schemas": {"Thing": THING}},
}
ID = "01a20c28-eb2c-75a1-b794-f25e2e212ea1"
GOOD = {"id": ID, "token": "abc", "next": None}


@pytest.fixture
def contract():
    return Contract(DOCUMENT)


def ask(
    contract: Contract,
    *,
    body: Any,
    path: str = "/api/v1/things/7",
    method: str = "GET",
    status: int = 200,
    kind: str = "application/json; charset=utf-8",
) -> list[str]:
    return list(contract.problems(Answered("the suite", method, path, status, kind, body)))


@pytest.mark.parametrize("body", [GOOD, GOOD | {"next": GOOD}, GOOD | {"token": MASK}])
def test_what_is_promised_passes(contract, body):
    assert ask(contract, body=body) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (GOOD | {"id": 7}, "id: not as promised"),
        (GOOD | {"id": "seven"}, "id: not as promised: format"),
        ({"id": ID}, "its body: without token"),
        (GOOD | {"passwordHash": "x"}, "fields that the document does not know: passwordHash"),
        (GOOD | {"next": {"id": ID}}, "next: not as promised"),
        ([], "its body: not as promised: type"),
        (None, "its body: not as promised: type"),
    ],
)
def test_a_broken_promise_is_told(contract, body, problem):
    (told,) = ask(contract, body=body)
    assert problem in told


def test_the_value_is_not_repeated(contract):
    assert "very secret" not in str(ask(contract, body=GOOD | {"token": "very secret"}))


def test_unknown_path_method_status_and_kind_are_told(contract):
    assert ask(contract, path="/api/v1/other", body=GOOD) == ["the document knows no such path and method"]
    assert ask(contract, method="POST", body=GOOD) == ["the document knows no such path and method"]
    assert ask(contract, status=418, body=GOOD) == ["the document promises 200, 204 for it"]
    assert ask(contract, kind="text/html", body=None) == [
        "its body is text/html, the document promises application/json"
    ]


def test_a_fixed_path_goes_before_a_parameter(contract):
    assert ask(contract, path="/api/v1/things/first", body=GOOD) == ["the document promises 204 for it"]


def test_an_answer_without_a_body_has_none_whatever_its_header_says(contract):
    assert ask(contract, status=204, body=None) == []
