"""``python -m payasplay.web --host H --port P``: serve the pages."""

import argparse
import sys

import uvicorn
from pydantic import ValidationError

from payasplay import logs, planting
from payasplay.web.assets.install import is_installed
from payasplay.web.mock_mode import api_of, settings_for

# Live streams never end by themselves; a stop does not wait for them.
_GRACE_SECONDS = 1


def main() -> int:
    """Serve until stopped; 1 with a clear line where something is missing."""
    arguments = argparse.ArgumentParser(prog="python -m payasplay.web", description="The pages of Pay as Play.")
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", type=int, default=8001)
    given = arguments.parse_args()
    if not is_installed():
        sys.stderr.write("The web assets are missing or old. Run: python -m payasplay.web.assets\n")
        return 1
    try:
        settings = settings_for(given.port)
    except ValidationError as problem:
        faults = "; ".join(f"PAP_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in problem.errors())
        sys.stderr.write(f"The settings are not right: {faults}\n")
        return 1
    logs.configure("web")
    planting.plant("web")
    from payasplay.web.app import create_app  # noqa: PLC0415 (after the logs, which it uses)

    with api_of(settings):
        uvicorn.run(
            create_app(settings),
            host=given.host,
            port=given.port,
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
