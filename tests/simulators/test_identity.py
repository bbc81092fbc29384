"""The identity provider where browsers and servers reach it by different addresses: one name, whoever asks."""

import pytest
from flask.testing import FlaskClient

from simulators.identity.__main__ import build_app

PUBLIC = "http://sign-in.example:8080"
DOCUMENT = "/.well-known/openid-configuration"


@pytest.fixture
def servers_view(monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    monkeypatch.setenv("PAP_IDENTITY_PUBLIC_URL", PUBLIC)
    return build_app().test_client()


def test_its_document_names_the_public_address_for_browsers_and_the_asker_s_for_servers(servers_view):
    told = servers_view.get(DOCUMENT, base_url="http://identity:8000").get_json()
    assert told["issuer"] == PUBLIC
    assert told["authorization_endpoint"].startswith(f"{PUBLIC}/")
    assert told["token_endpoint"].startswith("http://identity:8000/")
    assert told["jwks_uri"].startswith("http://identity:8000/")


def test_without_a_public_address_it_is_called_what_it_is_asked_as(monkeypatch):
    monkeypatch.delenv("PAP_IDENTITY_PUBLIC_URL", raising=False)
    told = build_app().test_client().get(DOCUMENT, base_url="http://identity:8000").get_json()
    assert {told["issuer"], told["jwks_uri"].removesuffix("/jwks")} == {"http://identity:8000"}
