"""Access tokens: nothing but a genuine one of an open session, in its time, opens anything."""

import base64
import json
import uuid
from datetime import UTC, datetime, timedelta

import jwt
import pytest

from payasplay.settings import settings

SECRET = "a secret for tests of at least 32 characters"


def claims_of(token):
    return jwt.decode(token, options={"verify_signature": False})


def signed(claims, key=SECRET, algorithm="HS256", headers=None):
    return jwt.encode(claims, key, algorithm=algorithm, headers=headers)


def moment(seconds=0):
    return int((datetime.now(UTC) + timedelta(seconds=seconds)).timestamp())


def unsigned(claims, name="none"):
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': name, 'typ': 'JWT'})}.{part(claims)}."


def altered(token):
    head, body, signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    other = base64.urlsafe_b64encode(json.dumps(claims | {"sub": str(uuid.uuid4())}).encode()).rstrip(b"=").decode()
    return f"{head}.{other}.{signature}"


def without(claims, name):
    return {key: value for key, value in claims.items() if key != name}


BAD = {
    "altered": lambda t, c: altered(t),
    "signature cut": lambda t, c: t[:-4],
    "no signature": lambda t, c: unsigned(c),
    "no signature, other case": lambda t, c: unsigned(c, "NoNe"),
    "another key": lambda t, c: signed(c, "another secret of at least 32 characters"),
    "another algorithm with our key": lambda t, c: signed(c, SECRET * 2, "HS512"),
    "our key, longer hash": lambda t, c: signed(c, SECRET, "HS384"),
    "another audience": lambda t, c: signed(c | {"aud": "somebody-else"}),
    "another issuer": lambda t, c: signed(c | {"iss": "somebody-else"}),
    "over": lambda t, c: signed(c | {"exp": moment(-1)}),
    "not yet valid": lambda t, c: signed(c | {"nbf": moment(60)}),
    "for ever": lambda t, c: signed(without(c, "exp")),
    "from any time": lambda t, c: signed(without(c, "nbf")),
    "without a name of its own": lambda t, c: signed(without(c, "jti")),
    "of no session": lambda t, c: signed(without(c, "sid")),
    "of an unknown session": lambda t, c: signed(c | {"sid": str(uuid.uuid4())}),
    "of another account": lambda t, c: signed(c | {"sub": str(uuid.uuid4())}),
    "a number in a name's place": lambda t, c: signed(c | {"sid": 7}),
    "an endless time": lambda t, c: signed(c | {"exp": 10**30}),
    "key by address": lambda t, c: signed(c, "x" * 40, headers={"jku": "http://127.0.0.1/keys"}),
    "nothing": lambda t, c: "",
    "no token": lambda t, c: "Bearer",
}


@pytest.mark.parametrize("kind", BAD)
def test_it_opens_nothing(omid, kind):
    assert omid.call("GET", "/users/me").status_code == 200
    bad = BAD[kind](omid.access, claims_of(omid.access))
    answer = omid.http.get("/users/me", headers={"Authorization": f"Bearer {bad}"})
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "UNAUTHORIZED"
    assert answer.headers["www-authenticate"] == "Bearer"


def test_an_access_token_is_not_a_refresh_token(omid):
    assert omid.renew(omid.access).status_code in {400, 401}


def test_it_says_no_more_than_it_must(omid):
    assert set(claims_of(omid.access)) == {"iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp"}


def test_it_lasts_fifteen_minutes_of_its_accounts_time(omid):
    omid.wait(15 * 60 - 2)
    assert omid.call("GET", "/users/me").status_code == 200
    omid.wait(3)
    assert omid.call("GET", "/users/me").status_code == 401


def test_it_ends_with_its_session(omid):
    assert omid.http.post("/auth/signout", json={"refreshToken": omid.refresh}).status_code == 204
    assert omid.call("GET", "/users/me").status_code == 401


def test_two_tokens_never_are_the_same(omid):
    names = {claims_of(omid.renew().json()["data"]["accessToken"])["jti"] for _ in range(2)}
    assert len(names) == 2


def test_the_secret_is_long(environment):
    assert len(settings().jwt_secret.get_secret_value()) >= 32
