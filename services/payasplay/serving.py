"""How an HTTP process of the platform is run."""

import argparse

import uvicorn

from payasplay import logs, planting


def serve(service: str, factory: str) -> None:
    """Serve an application until the process is told to stop.

    Args:
        service: its name in the logs.
        factory: where it is made, for example ``payasplay.api.app:create_app``.
    """
    parser = argparse.ArgumentParser(prog=f"python -m payasplay.{service}")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    arguments = parser.parse_args()
    logs.configure(service)
    planting.plant(service)
    uvicorn.run(
        factory,
        factory=True,
        host=arguments.host,
        port=arguments.port,
        log_config=None,
        access_log=False,
        server_header=False,
        # A page that listens to live events never ends by itself.
        timeout_graceful_shutdown=1,
    )
