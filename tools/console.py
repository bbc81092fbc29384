"""What the set-up says, and how it runs other programs."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

TAIL_LINES = 12


class SetupError(Exception):
    """The machine cannot be made ready; the text says why and what to do."""


def say(line: str) -> None:
    """Print one line at once, also where the output is a file."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run_logged(
    command: Sequence[str | Path], *, log: Path, cwd: Path, environ: Mapping[str, str], seconds: float
) -> None:
    """Run `command` with everything it prints kept in the file `log`.

    Args:
        command: program and arguments.
        log: where the output goes; its end is quoted in the error.
        cwd: the folder to run in.
        environ: the whole environment of the program.
        seconds: how long it may take.

    Raises:
        SetupError: it could not be started, failed, or took too long.
    """
    words = [str(word) for word in command]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        try:
            code = subprocess.run(  # noqa: S603 - the callers' own commands
                words, cwd=cwd, env=environ, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=seconds,
                check=False,
            ).returncode  # fmt: skip
        except subprocess.TimeoutExpired:
            raise SetupError(f"`{' '.join(words)}` did not end within {seconds:.0f} s.\n{_end_of(log)}") from None
        except OSError as error:
            raise SetupError(f"`{' '.join(words)}` could not be started: {error}") from error
    if code != 0:
        raise SetupError(f"`{' '.join(words)}` ended with code {code}.\n{_end_of(log)}")


def _end_of(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL_LINES:]
    return "\n".join([*(f"    {line}" for line in lines), f"The whole output: {log}"])
