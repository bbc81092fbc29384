"""Pay as Play without its backend: the web tier in mock mode, with the stand-in of the API in its process."""

import secrets
import sys
from collections.abc import Mapping

from launch.design import Design, Urls
from launch.environment import python_environment
from launch.part import AnswersHttp, Part
from launch.ports import LOOPBACK, free_ports

# Where nobody is: the parts of the outside world that such a stack does not have.
NOWHERE = f"http://{LOOPBACK}:1"


def web_alone(extra_env: Mapping[str, str] | None = None) -> Design:
    """Design it on free ports; ``extra_env`` goes to its one part and wins over the rest."""
    web_port, api_port = free_ports(2)
    web, api = (f"http://{LOOPBACK}:{port}" for port in (web_port, api_port))
    outside = dict.fromkeys(("mail", "payouts", "identity", "lms", "lms_sites", "database", "valkey"), NOWHERE)
    # The card form comes from the stand-in as well.
    urls = Urls(web=web, api=api, payments=api, **outside)
    settings = {
        "API_MODE": "mock",
        "PAP_ENVIRONMENT": "test",
        "PAP_TEST_ENDPOINTS": "true",
        "PAP_RECORD_EXCHANGES": "true",
        "PAP_API_URL": api,
        "PAP_WEB_URL": web,
        "PAP_SESSION_SECRET": secrets.token_urlsafe(48),
    } | dict(extra_env or {})
    argv = (sys.executable, "-m", "payasplay.web", "--host", LOOPBACK, "--port", str(web_port))
    part = Part("web", argv, AnswersHttp(f"{web}/health"), python_environment() | settings, (), (web_port, api_port))
    return Design((part,), urls, settings)
