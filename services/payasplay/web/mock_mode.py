"""``API_MODE=mock``: the web tier alone, on the stand-in of the API in its own process."""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from payasplay.standin.app import create_app
from payasplay.standin.server import LOOPBACK, served
from payasplay.web.settings import ApiMode, WebSettings

# Beside the pages' own port; where it is taken, PAP_API_URL names another.
_API_PORT = 8011


def settings_for(port: int, environ: Mapping[str, str] = os.environ) -> WebSettings:
    """The settings of this process; in mock mode, what the environment does not say has a default.

    Raises:
        pydantic.ValidationError: naming each variable that is missing or wrong.
    """
    if environ.get("API_MODE") != ApiMode.MOCK:
        return WebSettings()
    api_url = environ.get("PAP_API_URL", f"http://{LOOPBACK}:{_API_PORT}")
    defaults = {
        "api_url": api_url,
        "web_url": f"http://{LOOPBACK}:{port}",
        "valkey_url": "memory://",
        "session_secret": secrets.token_urlsafe(48),
        "stripe_js_url": f"{api_url}/card.js",
        "stripe_publishable_key": "pk_test_standin",
    }
    needed: dict[str, Any] = {name: value for name, value in defaults.items() if f"PAP_{name.upper()}" not in environ}
    return WebSettings(**needed)


@contextmanager
def api_of(settings: WebSettings) -> Iterator[None]:
    """Serve the stand-in until the block ends, where the mode asks for one.

    Raises:
        StandInFailed: its port is taken.
    """
    if settings.api_mode is ApiMode.REAL:
        yield
        return
    port = urlsplit(settings.api_url).port or _API_PORT
    with served(create_app(test_endpoints=settings.test_endpoints), port):
        yield
