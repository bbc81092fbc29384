"""Start the stand-ins for learning systems: ``python -m simulators.learning --host 127.0.0.1 --port 8440``."""

import argparse
import sys

from aiohttp import web

from simulators.learning.app import build_app
from simulators.logs import configure_logs, log

# Whoever still waits for an answer when the end comes gets none any more.
_SHUTDOWN_SECONDS = 0.5


def main() -> None:
    """Serve until a signal ends it; an address that does not work ends it with one clear line."""
    parser = argparse.ArgumentParser(prog="python -m simulators.learning", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the only interface to listen on")
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    configure_logs("learning-simulator")

    def say_ready(_text: str) -> None:  # aiohttp calls it once it listens
        log.info("learning simulator ready", host=arguments.host, port=arguments.port)

    try:
        web.run_app(
            build_app(),
            host=arguments.host,
            port=arguments.port,
            print=say_ready,
            access_log=None,
            shutdown_timeout=_SHUTDOWN_SECONDS,
        )
    except OSError as error:
        sys.exit(f"learning simulator: cannot listen on {arguments.host}:{arguments.port}: {error}")


if __name__ == "__main__":
    main()
