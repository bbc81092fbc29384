"""How every stand-in that is an aiohttp application is started, and ended."""

import argparse
import sys
from collections.abc import Awaitable

from aiohttp import web

from simulators.logs import configure_logs, log

# Whoever still waits for an answer when the end comes gets none any more.
_SHUTDOWN_SECONDS = 0.5


def address(name: str, description: str | None) -> argparse.Namespace:
    """What the command line says: ``host``, the only interface to listen on, and ``port``."""
    parser = argparse.ArgumentParser(prog=f"python -m simulators.{name}", description=description)
    parser.add_argument("--host", default="127.0.0.1", help="the only interface to listen on")
    parser.add_argument("--port", type=int, required=True)
    return parser.parse_args()


def serve(name: str, app: web.Application | Awaitable[web.Application], where: argparse.Namespace, **told: str) -> None:
    """Serve until a signal ends it, and say when it is ready; ``told`` is said with it.

    Raises:
        SystemExit: with one clear line, where nobody can listen at that address.
    """
    configure_logs(f"{name}-simulator")

    def say_ready(_text: str) -> None:  # aiohttp calls it once it listens
        log.info(f"{name} simulator ready", host=where.host, port=where.port, **told)

    try:
        web.run_app(
            app,
            host=where.host,
            port=where.port,
            print=say_ready,
            access_log=None,
            shutdown_timeout=_SHUTDOWN_SECONDS,
        )
    except OSError as error:
        sys.exit(f"{name} simulator: cannot listen on {where.host}:{where.port}: {error}")
