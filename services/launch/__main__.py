"""``python -m launch up|down|status``: a stack for people, which stays up until it is taken down."""

import argparse
import shlex
import sys

from launch import kept
from launch.api import Stack, down, find, up
from launch.errors import LaunchError

_NOT_UP, _FAILED = 3, 1


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _describe(stack: Stack) -> None:
    for name, url in stack.urls.to_json().items():
        _say(f"{name:<9} {url}")
    _say(f"{'logs':<9} {stack.logs_dir}")


def _status() -> int:
    stack, record = find(), kept.read()
    if stack is None or record is None:
        _say("no stack is up; start one with: python -m launch up")
        return _NOT_UP
    _describe(stack)
    troubles = kept.troubles(record)
    for trouble in troubles:
        _say(trouble)
    return _FAILED if troubles else 0


def _up(given: argparse.Namespace) -> int:
    extra_env = dict(pair.split("=", 1) for pair in given.env)
    _describe(up(keep=True, extra_env=extra_env, containers=given.target == "containers"))
    return 0


def _down() -> int:
    _say("the stack is down" if down() else "no stack was up")
    return 0


def _variables() -> int:
    stack = find()
    if stack is None:
        sys.stderr.write("no stack is up; start one with: make up\n")
        return _NOT_UP
    urls = {name: url for name, url in stack.urls.to_json().items() if name not in {"database", "valkey"}}
    _say(f"export BASE_URL={shlex.quote(urls.pop('web'))}")
    for name, url in urls.items():
        _say(f"export E2E_{name.upper()}_URL={shlex.quote(url)}")
    return 0


def _images() -> int:
    from launch.containers import engine, images  # noqa: PLC0415 -- only this command pays for loading them

    found = images.ready_images(engine.find(), _say)
    for name in (found.app, found.postgres, found.valkey):
        _say(name)
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks. Returns the exit code: 3 from ``status`` where no stack is up, 1 for a failure."""
    parser = argparse.ArgumentParser(prog="python -m launch", description="Pay as Play on this machine.")
    commands = parser.add_subparsers(dest="command", required=True)
    starter = commands.add_parser("up", help="start the stack, or find it, and leave it up")
    starter.add_argument(
        "--target", choices=["embedded", "containers"], default="embedded", help="as processes (default) or containers"
    )
    starter.add_argument("--env", action="append", default=[], metavar="NAME=VALUE", help="a variable for every part")
    commands.add_parser("down", help="end the stack")
    commands.add_parser("images", help="make or fetch the images that the containers are made of, ahead of a run")
    commands.add_parser("env", help="say where the stack is, as variables for a run with --target=remote")
    commands.add_parser("status", help="say where the stack is, and how it is (exit code 3: there is none)")
    given = parser.parse_args(arguments)
    if wrong := [pair for pair in getattr(given, "env", ()) if "=" not in pair]:
        parser.error(f"--env takes NAME=VALUE, not {wrong[0]!r}")
    does = {"up": lambda: _up(given), "down": _down, "images": _images, "env": _variables, "status": _status}
    try:
        return does[given.command]()
    except LaunchError as error:
        sys.stderr.write(f"{error}\n")
        return _FAILED
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
