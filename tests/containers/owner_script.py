"""A program that owns containers, to be ended by a test: ``python -m tests.containers.owner_script MODE IMAGE``.

It writes one line of JSON once it has got as far as the mode says, then waits for its end.
"""

import json
import os
import signal
import sys

from tests.containers import small


def say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def main(mode: str, image: str) -> None:
    second = "import signal; signal.pause()" if mode == "never-up" else small.LIVES
    owned = small.owned(
        small.server("web", image), small.python("worker", image, second, needs=("web",)), owner=os.getpid()
    )
    say(run=owned.plan.run_dir.name, run_dir=str(owned.plan.run_dir), guardian=owned.guardian.pid)
    owned.wait_until_up()
    say(up=True)
    if mode == "crash":
        os.abort()
    try:
        signal.pause()
    finally:
        owned.end()


if __name__ == "__main__":
    # Whoever runs the tests in the background may have told them to ignore Ctrl-C; this program is here to heed it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    main(sys.argv[1], sys.argv[2])
