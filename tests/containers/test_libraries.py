"""The images hold every library that what runs in them imports."""

import ast
import re
import sys
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from launch.containers.images import RECIPES
from launch.environment import PROJECT

PACKAGES = ("payasplay", "simulators")


def imported() -> dict[str, Path]:
    """Every top-level module that is imported somewhere, with a file that does."""
    found: dict[str, Path] = {}
    services = PROJECT / "services"
    files = [path for name in PACKAGES for path in (services / name).rglob("*.py")]
    # What fetches front-end files runs at the set-up of a machine, and not in an image.
    for path in (path for path in files if not path.is_relative_to(services / "payasplay" / "web" / "assets")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            found.update({name.partition(".")[0]: path for name in names})
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def with_what_they_need(names: list[str]) -> set[str]:
    """The distributions, and all below them on this machine."""
    found: set[str] = set()
    waiting = [Requirement(name) for name in names]
    while waiting:
        wanted = waiting.pop()
        key = normal(wanted.name)
        if key in found and not wanted.extras:
            continue
        found.add(key)
        for line in metadata.requires(wanted.name) or ():
            needed = Requirement(line)
            extras = wanted.extras or {""}
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(needed)
    return found


def test_every_import_is_of_a_library_in_the_images():
    lines = (RECIPES / "requirements.txt").read_text().splitlines()
    there = with_what_they_need([line for line in lines if line and not line.startswith("#")])
    homes = metadata.packages_distributions()
    own = {*PACKAGES, "launch", "faults"}
    others = {name: path for name, path in imported().items() if name not in sys.stdlib_module_names | own}
    assert len(others) > 20
    lacking = {name: str(path) for name, path in others.items() if not {normal(home) for home in homes[name]} & there}
    assert lacking == {}
