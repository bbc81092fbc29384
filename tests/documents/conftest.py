"""The API's document, made without a database."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from payasplay.api.app import create_app
from payasplay.settings import settings
from tests.platform.conftest import ENVIRONMENT


@pytest.fixture(scope="package")
def app() -> Iterator[FastAPI]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**ENVIRONMENT, "PAP_DATABASE_URL": "postgresql+psycopg://nobody@127.0.0.1:1/none"}.items():
            patch.setenv(name, value)
        settings.cache_clear()
        yield create_app()
    settings.cache_clear()


@pytest.fixture(scope="package")
def document(app: FastAPI) -> dict[str, Any]:
    return app.openapi()


@pytest.fixture
def http(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://api.test/api/v1") as client:
        yield client
