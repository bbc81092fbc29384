"""Start the stand-ins for learning systems: ``python -m simulators.learning --host 127.0.0.1 --port 8440``."""

from simulators.learning.app import build_app
from simulators.serving import address, serve


def main() -> None:
    """Serve until a signal ends it; an address that does not work ends it with one clear line."""
    serve("learning", build_app(), address("learning", __doc__))


if __name__ == "__main__":
    main()
