"""Another's id answers 404, on every operation of the API: the list is its own OpenAPI document."""

import re
import secrets
from uuid import UUID, uuid4

import pytest

from payasplay.database.engine import transaction
from tests.security.owned import BODIES, OWNED, PUBLIC
from tests.security.people import Guest

PARAMETER = re.compile(r"\{(\w+)\}")
PREFIX = "/api/v1"
# Everybody who is signed in may ask these, but nobody who is not; the rest of the API says so in ``OPEN``.
OPEN = {
    "/auth/": "the ways in",
    "/webhooks/": "signed by whoever sends them",
    "/contents": "the catalogue is everybody's",
    "/test/": "mounted under test alone",
    "/notifications/unsubscribe": "a signed link of a mail",
    "/v1/": "the partner API has keys of its own",
    "/partner-api/": "the partner API has keys of its own",
}


def operations(http):
    """Method, path below the version, and the document of each operation."""
    for path, methods in http.get("/openapi.json").json()["paths"].items():
        for method, document in methods.items():
            yield method.upper(), path.removeprefix(PREFIX), document


def with_parameters(http):
    return [(method, path) for method, path, _ in operations(http) if "{" in path and not path.startswith("/test/")]


def place(path, ids):
    return PARAMETER.sub(lambda found: str(ids[found[1]]), path)


def test_every_operation_with_an_id_is_tried_or_says_why_not(http):
    forgotten = [
        f"{method} {path}"
        for method, path in with_parameters(http)
        if path not in PUBLIC and not set(PARAMETER.findall(path)) <= set(OWNED)
    ]
    assert not forgotten, f"tests/security/owned.py knows no owner for: {', '.join(forgotten)}"


def test_what_is_declared_public_is_still_there(http):
    assert set(PUBLIC) <= {path for _, path in with_parameters(http)}


def test_anothers_id_answers_404(http):
    other = Guest.join(http, role="partner")
    tried = 0
    for method, path in with_parameters(http):
        if path in PUBLIC:
            continue
        names = PARAMETER.findall(path)
        # A fresh owner each time: the owner's own call below may use the row up.
        owner = Guest.join(http, role="partner")
        with transaction() as session:
            ids = {name: OWNED[name](session, UUID(owner.id)) for name in names}
        body = BODIES.get(f"{method} {path}", {} if method in {"POST", "PUT", "PATCH"} else None)
        key = {"Idempotency-Key": secrets.token_hex(8)}
        answer = other.call(method, place(path, ids), json=body, headers=key)
        assert answer.status_code == 404, f"{method} {path} with another's id: {answer.status_code} {answer.text}"
        assert answer.json()["error"]["code"] == "NOT_FOUND"
        nobodys = other.call(method, place(path, {name: uuid4() for name in names}), json=body, headers=key)
        strange, unknown = answer.json(), nobodys.json()
        assert strange["error"] == unknown["error"], f"{method} {path} tells another's id from one that nobody has"
        # It is the owner who is missed, not the thing.
        own = owner.call(method, place(path, ids), json=body, headers=key)
        assert own.status_code not in {404, 500}, f"{method} {path} is not there for its owner either: {own.text}"
        tried += 1
    assert tried == len([path for _, path in with_parameters(http) if path not in PUBLIC])


def test_nothing_private_is_open_to_who_is_not_signed_in(http):
    for method, path, document in operations(http):
        if any(path.startswith(prefix) for prefix in OPEN):
            continue
        address = place(path, dict.fromkeys(PARAMETER.findall(path), uuid4()))
        answer = http.request(method, address)
        assert answer.status_code == 401, f"{method} {path} without a token: {answer.status_code}"
        assert document.get("security"), f"{method} {path} does not say that it is private"


@pytest.mark.parametrize("role", ["user", "admin"])
def test_the_partners_part_is_for_partners(http, role):
    someone = Guest.join(http, role=role)
    asked = [(m, p) for m, p, _ in operations(http) if p.startswith("/partner/")]
    assert asked
    for method, path in asked:
        answer = someone.call(method, place(path, dict.fromkeys(PARAMETER.findall(path), uuid4())))
        assert answer.status_code == 403, f"{method} {path} as {role}: {answer.status_code}"
