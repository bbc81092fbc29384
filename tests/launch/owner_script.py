"""A program that owns a stack, to be ended by a test: ``python -m tests.launch.owner_script MODE``.

It writes one line of JSON once it has got as far as the mode says, then waits for its end.
"""

import json
import os
import signal
import sys
from pathlib import Path
from unittest import mock

from launch import __main__ as command
from launch import api, kept
from launch.part import Part
from launch.ports import free_ports
from launch.postgres import new_postgres, postgres_part
from tests.launch import fakes


def say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def hold(*parts: Part, up: bool) -> None:
    owned = fakes.owned(*parts, owner=os.getpid())
    say(run_dir=str(owned.plan.run_dir), guardian=owned.guardian.pid)
    owned.wait_until_up()
    if up:
        say(up=True)
        try:
            signal.pause()
        finally:
            owned.end()


def main(mode: str, arguments: list[str]) -> int:
    if mode == "up":
        hold(fakes.server("web"), fakes.lives("worker"), up=True)
    elif mode == "with-postgres":
        hold(postgres_part(new_postgres(free_ports(1)[0])), fakes.lives("worker"), up=True)
    elif mode == "never-up":
        hold(fakes.lives("first"), fakes.python("second", "import signal; signal.pause()"), up=False)
    elif mode == "command":
        project, *arguments = arguments
        with (
            mock.patch.object(api, "pay_as_play", return_value=fakes.design()),
            mock.patch.object(kept, "PROJECT", Path(project)),
        ):
            return command.main(arguments)
    return 0


if __name__ == "__main__":
    # Whoever runs the tests in the background may have told them to ignore Ctrl-C; this program is here to heed it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
