"""Start the payouts simulator: ``python -m simulators.payouts --host 127.0.0.1 --port 8430``."""

import argparse
import sys

from aiohttp import web
from pydantic import ValidationError

from simulators.logs import configure_logs, log
from simulators.payouts.app import build_app
from simulators.payouts.settings import Settings

# Whoever still waits for an event when the end comes gets no answer any more.
_SHUTDOWN_SECONDS = 0.5


def main() -> None:
    """Serve until a signal ends it; a setting or an address that does not work ends it with one clear line."""
    parser = argparse.ArgumentParser(prog="python -m simulators.payouts", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the only interface to listen on")
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    try:
        settings = Settings()
    except ValidationError as error:
        problems = ", ".join(f"PAP_{'_'.join(map(str, item['loc'])).upper()}: {item['msg']}" for item in error.errors())
        sys.exit(f"payouts simulator: the environment is not complete: {problems}")
    configure_logs("payouts-simulator")

    def say_ready(_text: str) -> None:  # aiohttp calls it once it listens
        log.info("payouts simulator ready", host=arguments.host, port=arguments.port, webhooks=settings.webhook_url)

    try:
        web.run_app(
            build_app(settings),
            host=arguments.host,
            port=arguments.port,
            print=say_ready,
            access_log=None,
            shutdown_timeout=_SHUTDOWN_SECONDS,
        )
    except OSError as error:
        sys.exit(f"payouts simulator: cannot listen on {arguments.host}:{arguments.port}: {error}")


if __name__ == "__main__":
    main()
