"""What comes in: types are not guessed, unknown fields and impossible texts are refused, and nothing is too long."""

import json
import secrets

import pytest

from tests.security.people import Guest
from tests.security.test_ownership import operations


def errors(answer):
    return {(one["field"], one["code"]) for one in answer.json()["error"]["details"]}


def sample(schema, document):
    """Some value for a schema, good enough to be looked at field by field."""
    if "$ref" in schema:
        return sample(document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document)
    if "anyOf" in schema:
        return sample(schema["anyOf"][0], document)
    if "enum" in schema:
        return schema["enum"][0]
    kinds = {"integer": 1, "number": 1, "boolean": True, "array": [], "null": None}
    if schema.get("type") == "object" or "properties" in schema:
        return {name: sample(one, document) for name, one in schema.get("properties", {}).items()}
    return kinds.get(schema.get("type"), "a text")


def with_bodies(http):
    document = http.get("/openapi.json").json()
    for method, path, operation in operations(http):
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if body and "{" not in path and not path.startswith("/test/"):
            yield method, path, sample(body["schema"], document)


def test_unknown_fields_are_refused_everywhere(http):
    someone = Guest.join(http, role="partner")
    tried = 0
    for method, path, body in with_bodies(http):
        key = {"Idempotency-Key": secrets.token_hex(8)}
        answer = someone.call(method, path, json=body | {"isAdmin": True}, headers=key)
        assert answer.status_code in {400, 401}, f"{method} {path}: {answer.status_code} {answer.text}"
        if answer.status_code == 400:
            assert ("isAdmin", "unknown_field") in errors(answer), f"{method} {path} takes any field: {answer.text}"
            tried += 1
    assert tried > 10


def test_no_operation_breaks_on_a_character_that_nobody_types(http):
    someone = Guest.join(http, role="partner")
    refused = 0
    for method, path, body in with_bodies(http):
        for name, value in body.items():
            if not isinstance(value, str):
                continue
            key = {"Idempotency-Key": secrets.token_hex(8)}
            answer = someone.call(method, path, json=body | {name: "a\u0000b"}, headers=key)
            assert answer.status_code in {400, 401}, f"{method} {path} {name}: {answer.status_code}"
            refused += answer.status_code == 400
    assert refused > 10


@pytest.mark.parametrize("bad", ["\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u202e", "\u2066", "\ufffe"])
def test_such_characters_are_refused_in_a_name(omid, bad):
    answer = omid.call("PATCH", "/users/me", json={"name": f"Om{bad}id"})
    assert answer.status_code == 400
    assert errors(answer) == {("name", "invalid")}


def test_half_a_character_is_refused(omid):
    raw = b'{"name": "Om\\ud800id"}'
    answer = omid.call("PATCH", "/users/me", content=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


@pytest.mark.parametrize("good", ["علی‌رضا", "Zoë 🎬", "O’Brien <script>", "עומר", "Ada\tL."])
def test_what_people_write_passes_and_comes_back_as_it_was(omid, good):
    assert omid.call("PATCH", "/users/me", json={"name": good}).json()["data"]["name"] == good
    assert omid.call("GET", "/users/me").json()["data"]["name"] == good


@pytest.mark.parametrize(
    "where", ["/wallet/transactions?type=%00", "/notifications?search=a%00b", "/contents?search=%E2%80%AE"]
)
def test_addresses_are_texts_too(omid, where):
    assert omid.call("GET", where).status_code == 400


@pytest.mark.parametrize(
    "body", [{"name": 7}, {"name": ["Omid"]}, {"name": {"$ne": ""}}, {"name": True}, ["name"], "name", 7]
)
def test_types_are_not_guessed(omid, body):
    assert omid.call("PATCH", "/users/me", json=body).status_code == 400


@pytest.mark.parametrize("raw", [b"", b"{", b"name=Omid", b"\xff\xfe", b"[" * 20_000, b'{"name": NaN}'])
def test_what_is_no_json_is_refused(omid, raw):
    answer = omid.call("PATCH", "/users/me", content=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "VALIDATION_ERROR"


@pytest.mark.parametrize("length", [101, 10_000])
def test_a_long_name_is_refused(omid, length):
    answer = omid.call("PATCH", "/users/me", json={"name": "x" * length})
    assert errors(answer) == {("name", "too_long")}


def test_a_long_request_is_refused(omid):
    answer = omid.call("PATCH", "/users/me", json={"name": "x" * 300_000})
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "PAYLOAD_TOO_LARGE"
    assert answer.json()["requestId"]


def test_a_long_request_that_hides_its_length_is_refused(omid):
    def pieces():
        for _ in range(400):
            yield b" " * 1024

    answer = omid.call("PATCH", "/users/me", content=pieces(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "PAYLOAD_TOO_LARGE"


@pytest.mark.parametrize("attack", ["' OR 1=1 --", "'; DROP TABLE accounts; --", "%' UNION SELECT 1 --"])
def test_words_stay_words_for_the_database(omid, attack):
    assert omid.call("PATCH", "/users/me", json={"name": attack}).json()["data"]["name"] == attack
    assert omid.http.post("/auth/signin", json={"email": attack, "password": attack}).status_code == 401


def test_answers_are_private_and_of_one_type(omid):
    headers = omid.call("GET", "/users/me").headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert json.loads(omid.call("GET", "/nothing/here").text)["error"]["code"] == "NOT_FOUND"
