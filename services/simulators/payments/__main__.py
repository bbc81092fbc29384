"""Start the payments simulator: ``python -m simulators.payments --host 127.0.0.1 --port 8420``."""

import sys

from pydantic import ValidationError

from simulators.payments.app import build_app
from simulators.payments.settings import Settings
from simulators.serving import address, serve


def main() -> None:
    """Serve until a signal ends it; a setting or an address that does not work ends it with one clear line."""
    where = address("payments", __doc__)
    try:
        settings = Settings()
    except ValidationError as error:
        problems = ", ".join(f"PAP_{'_'.join(map(str, item['loc'])).upper()}: {item['msg']}" for item in error.errors())
        sys.exit(f"payments simulator: the environment is not complete: {problems}")
    serve("payments", build_app(settings), where, webhooks=settings.webhook_url)


if __name__ == "__main__":
    main()
