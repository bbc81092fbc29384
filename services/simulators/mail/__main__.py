"""Start the mail simulator: ``python -m simulators.mail --host 127.0.0.1 --smtp-port 1025 --http-port 8025``."""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator

from aiohttp import web

from simulators.logs import configure_logs, log
from simulators.mail.api import MailApi
from simulators.mail.faults import SinkFaults
from simulators.mail.mailbag import Mailbag
from simulators.mail.smtp import Sink, protocol


def build_app(host: str, smtp_port: int) -> web.Application:
    """Put the parts together: the SMTP server lives as long as the web application."""
    mailbag, faults = Mailbag(), SinkFaults()
    app = web.Application()
    MailApi(mailbag, faults).add_routes(app)
    sink = Sink(mailbag, faults)

    async def smtp_beside_http(_app: web.Application) -> AsyncIterator[None]:
        server = await asyncio.get_running_loop().create_server(lambda: protocol(sink), host, smtp_port)
        yield
        server.close()

    app.cleanup_ctx.append(smtp_beside_http)
    return app


def main() -> None:
    """Serve until a signal ends it; an address that does not work ends it with one clear line."""
    parser = argparse.ArgumentParser(prog="python -m simulators.mail", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the only interface to listen on")
    parser.add_argument("--smtp-port", type=int, required=True)
    parser.add_argument("--http-port", type=int, required=True)
    arguments = parser.parse_args()
    configure_logs("mail-simulator")

    def say_ready(_text: str) -> None:  # aiohttp calls it once it listens
        log.info("mail simulator ready", host=arguments.host, smtp=arguments.smtp_port, http=arguments.http_port)

    try:
        app = build_app(arguments.host, arguments.smtp_port)
        web.run_app(app, host=arguments.host, port=arguments.http_port, print=say_ready, access_log=None)
    except OSError as error:
        sys.exit(f"mail simulator: cannot listen on {arguments.host}: {error}")


if __name__ == "__main__":
    main()
