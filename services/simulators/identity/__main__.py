"""Start the identity simulator: ``python -m simulators.identity --host 127.0.0.1 --port 8430``.

People are made known with ``PUT /users/<subject>`` and their claims as JSON; the sign-in page asks for the subject.
"""

import argparse
import logging
import os
import sys

import flask
import uvicorn
from oidc_provider_mock import app as new_provider

from simulators.identity import offline, pkce, public_name


def main() -> None:
    """Serve until a signal ends it."""
    parser = argparse.ArgumentParser(prog="python -m simulators.identity", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the only interface to listen on")
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    line = '{"level": "%(levelname)s", "service": "identity", "event": "%(msg)s"}'
    logging.basicConfig(stream=sys.stdout, format=line)
    # The provider's library asks for https, which loopback needs as little as a browser does.
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    uvicorn.run(
        build_app(), interface="wsgi", host=arguments.host, port=arguments.port, log_config=None, access_log=False
    )


def build_app() -> flask.Flask:
    """The provider with what Google has and it lacks, and with ``/health``."""
    app: flask.Flask = new_provider(require_nonce=True, issue_refresh_token=False)
    pkce.add_to(app)
    offline.add_to(app)
    if url := os.environ.get("PAP_IDENTITY_PUBLIC_URL"):
        public_name.add_to(app, url)

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok", "service": "identity"}

    return app


if __name__ == "__main__":
    main()
