"""What makes a fresh machine ready. Standard library only: it runs before anything is installed."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older python3 may well be the first one on PATH
    sys.exit(
        f"Python 3.11 or newer is needed, and this is {sys.version.split()[0]} ({sys.executable}).\n"
        "Install one and name it: make e2e PYTHON=python3.12"
    )
