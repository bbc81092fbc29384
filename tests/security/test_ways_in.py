"""Google and Algorand: what is accepted, and each thing that is not."""

import base64
import json
import secrets
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import pytest
from algosdk import account, util
from cryptography.hazmat.primitives.asymmetric import rsa
from nacl.signing import SigningKey
from sqlalchemy import text
from werkzeug.serving import make_server

from launch.ports import LOOPBACK, free_ports
from payasplay.accounts import algorand, google
from payasplay.database.engine import engine
from payasplay.errors import SignInRefused
from payasplay.settings import settings
from simulators.identity.__main__ import build_app
from tests.security.people import Guest


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
        (port,) = free_ports(1)
        server = make_server(LOOPBACK, port, build_app(), threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://{LOOPBACK}:{port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def provider(issuer, settings_with) -> Iterator[str]:
    settings_with.setenv("PAP_OIDC_ISSUER", issuer)
    settings_with.setenv("PAP_OIDC_CLIENT_SECRET", "a secret of the client")
    settings.cache_clear()
    google._kept.clear()
    yield issuer
    google._kept.clear()


def begin(http):
    return http.post("/auth/google/begin").json()["data"]


def agree(provider, begun, *, subject=None, **claims):
    """What the provider's page does when somebody agrees: the query that the browser brings back."""
    subject = subject or secrets.token_hex(8)
    email = f"{subject}@example.test"
    given = {"email": email, "email_verified": True, "name": "Nika"} | claims
    httpx.put(f"{provider}/users/{subject}", json=given).raise_for_status()
    back = httpx.post(begun["authorizationUrl"], data={"sub": subject}).headers["location"]
    query = parse_qs(urlsplit(back).query)
    return {"state": query["state"][0], "code": query["code"][0]}, given["email"]


def finish(http, answer):
    return http.post("/auth/google/finish", json=answer)


def test_the_request_has_what_the_flow_needs(http, provider):
    asked = parse_qs(urlsplit(begin(http)["authorizationUrl"]).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["openid email profile"]
    assert asked["redirect_uri"] == ["http://127.0.0.1:1/sign-in/google/back"]
    assert {len(asked[name][0]) for name in ("state", "nonce", "code_challenge")} == {43}


def test_a_google_user_gets_an_account_and_finds_it_again(http, provider):
    answer, email = agree(provider, begin(http))
    first = finish(http, answer).json()["data"]["account"]
    assert (first["email"], first["name"], first["emailVerified"], first["hasPassword"]) == (email, "Nika", True, False)
    assert not first["onboardingCompleted"]
    again, _ = agree(provider, begin(http), email=email)
    assert finish(http, again).json()["data"]["account"]["id"] == first["id"]


def test_a_google_user_with_another_address_is_still_the_same(http, provider):
    answer, email = agree(provider, begin(http), subject="moves")
    first = finish(http, answer).json()["data"]["account"]
    moved, _ = agree(provider, begin(http), subject="moves", email=f"new-{email}")
    found = finish(http, moved).json()["data"]["account"]
    assert (found["id"], found["email"]) == (first["id"], email)


def test_an_address_in_capitals_is_the_same_address(http, provider, omid):
    answer, _ = agree(provider, begin(http), email=omid.email.upper())
    assert finish(http, answer).json()["data"]["account"]["id"] == omid.id


def test_a_state_is_good_once(http, provider):
    answer, _ = agree(provider, begin(http))
    assert finish(http, answer).status_code == 200
    assert finish(http, answer).status_code == 403


def test_a_code_belongs_to_its_own_sign_in(http, provider):
    mine, theirs = begin(http), begin(http)
    answer, _ = agree(provider, theirs)
    swapped = answer | {"state": mine["state"]}
    assert finish(http, swapped).status_code == 403


def test_a_sign_in_that_failed_cannot_be_tried_again(http, provider):
    begun = begin(http)
    assert finish(http, {"state": begun["state"], "code": "not a code"}).status_code == 403
    answer, _ = agree(provider, begun)
    assert finish(http, answer).status_code == 403


def test_a_state_is_too_old_after_ten_minutes(http, provider):
    answer, _ = agree(provider, begin(http))
    with engine().begin() as connection:
        connection.execute(text("UPDATE sign_in_challenges SET expires_at = now() WHERE used_at IS NULL"))
    assert finish(http, answer).status_code == 403


@pytest.mark.parametrize("claims", [{"email_verified": False}, {"email_verified": "true"}, {"email_verified": None}])
def test_an_address_that_google_is_not_sure_of_opens_nothing(http, provider, claims):
    answer, _ = agree(provider, begin(http), **claims)
    assert finish(http, answer).status_code == 403


def test_an_account_that_nobody_confirmed_loses_its_password(http, provider):
    email = f"{secrets.token_hex(8)}@example.test"
    stranger = {"email": email, "password": "a trap for somebody", "name": "Eve", "locale": "fa"}
    http.post("/auth/signup", json=stranger).raise_for_status()
    answer, _ = agree(provider, begin(http), email=email)
    account = finish(http, answer).json()["data"]["account"]
    assert account["hasPassword"] is False
    assert account["name"] != stranger["name"]
    assert account["locale"] == "en"
    signed_in = http.post("/auth/signin", json={"email": email, "password": stranger["password"]})
    assert signed_in.status_code == 401


def test_a_confirmed_account_of_the_address_is_taken_over_with_its_password(http, provider, omid):
    answer, _ = agree(provider, begin(http), email=omid.email)
    found = finish(http, answer).json()["data"]["account"]
    assert (found["id"], found["hasPassword"]) == (omid.id, True)


def test_without_a_provider_the_way_is_closed(http, settings_with):
    settings_with.delenv("PAP_OIDC_ISSUER", raising=False)
    settings.cache_clear()
    assert http.post("/auth/google/begin").status_code == 503


def test_a_provider_that_is_away_is_no_error_of_ours(http, settings_with):
    settings_with.setenv("PAP_OIDC_ISSUER", "http://127.0.0.1:1")
    settings.cache_clear()
    answer = http.post("/auth/google/begin")
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "SIGN_IN_PROVIDER_UNAVAILABLE"


KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def id_token(issuer, key=KEY, algorithm="RS256", **claims):
    given = {
        "iss": issuer,
        "aud": "pay-as-play",
        "sub": "somebody",
        "nonce": "the nonce",
        "iat": datetime.now(UTC),
        "exp": datetime.now(UTC) + timedelta(minutes=5),
    }
    whole = {name: value for name, value in (given | claims).items() if value is not None}
    return jwt.encode(whole, key, algorithm=algorithm, headers={"kid": "1"})


@pytest.fixture
def published(provider, monkeypatch):
    jwk = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key())) | {"kid": "1"}
    monkeypatch.setattr(google, "_keys", lambda *, fresh: jwt.PyJWKSet.from_dict({"keys": [jwk]}).keys)
    return provider


def test_an_id_token_in_order_is_read(published):
    assert google._user(id_token(published), "the nonce").subject == "somebody"


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "another sign-in's"},
        {"nonce": None},
        {"aud": "somebody-else"},
        {"iss": "https://accounts.example"},
        {"exp": datetime(2020, 1, 1, tzinfo=UTC)},
        {"exp": None},
        {"sub": None},
        {"key": OTHER_KEY},
        {"key": "x" * 32, "algorithm": "HS256"},
        {"key": None, "algorithm": "none"},
    ],
)
def test_an_id_token_that_is_not_in_order_is_refused(published, wrong):
    with pytest.raises(SignInRefused):
        google._user(id_token(published, **wrong), "the nonce")


def challenge(http, address):
    return http.post("/auth/algorand/challenge", json={"address": address}).json()["data"]


def signed(http, address, key, message=None):
    made = challenge(http, address)
    data = (message or made["message"]).encode()
    return {"challenge": made["challenge"], "address": address, "signature": util.sign_bytes(data, key)}


def enter(http, body):
    return http.post("/auth/algorand/signin", json=body)


def test_our_reading_of_an_address_is_the_sdks():
    key, address = account.generate_account()
    assert algorand.public_key(address) == base64.b64decode(key)[32:]


def test_a_wallet_gets_an_account_without_an_address_and_finds_it_again(http):
    key, address = account.generate_account()
    first = enter(http, signed(http, address, key)).json()["data"]["account"]
    assert (first["email"], first["hasPassword"], first["emailVerified"]) == (None, False, False)
    assert enter(http, signed(http, address, key)).json()["data"]["account"]["id"] == first["id"]


def test_what_is_signed_names_site_address_and_end(http):
    _, address = account.generate_account()
    lines = challenge(http, address)["message"].splitlines()
    assert lines[:2] == ["127.0.0.1:1 wants you to sign in with your Algorand account:", address]
    assert any(line.startswith("Expiration Time: ") for line in lines)


def test_another_key_another_text_another_address_and_a_second_use_are_refused(http):
    key, address = account.generate_account()
    other_key, other_address = account.generate_account()
    assert enter(http, signed(http, address, other_key)).status_code == 403
    assert enter(http, signed(http, address, key, message="something else")).status_code == 403
    assert enter(http, signed(http, address, key) | {"address": other_address}).status_code == 403
    good = signed(http, address, key)
    assert enter(http, good).status_code == 200
    assert enter(http, good).status_code == 403


def test_a_signature_without_the_prefix_is_refused(http):
    key, address = account.generate_account()
    made = challenge(http, address)
    bare = SigningKey(base64.b64decode(key)[:32]).sign(made["message"].encode()).signature
    body = {"challenge": made["challenge"], "address": address, "signature": base64.b64encode(bare).decode()}
    assert enter(http, body).status_code == 403


def test_a_challenge_of_google_is_none_of_algorands(http, provider):
    key, address = account.generate_account()
    assert enter(http, signed(http, address, key) | {"challenge": begin(http)["state"]}).status_code == 403


@pytest.mark.parametrize("change", [lambda a: a[1] + a[0] + a[2:], lambda a: "A" * 58, lambda a: a[1:]])
def test_what_is_no_address_is_refused(http, change):
    _, address = account.generate_account()
    assert http.post("/auth/algorand/challenge", json={"address": change(address)}).status_code == 400


def test_an_account_of_a_wallet_cannot_have_a_password(http):
    key, address = account.generate_account()
    entered = enter(http, signed(http, address, key)).json()["data"]
    person = Guest(http, entered["account"]["id"], "", entered["accessToken"], entered["refreshToken"])
    body = {"newPassword": "another horse altogether"}
    assert person.call("PUT", "/users/me/password", json=body).status_code == 400
