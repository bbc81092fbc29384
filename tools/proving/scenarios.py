"""All scenarios that there are, read from the feature files."""

from dataclasses import dataclass
from pathlib import Path

from pytest_bdd.scenario import make_python_name

from fixtures.lint.features import read_feature


@dataclass(frozen=True, slots=True)
class Scenario:
    """``feature`` is the name of its file, ``test`` the id by which pytest runs it, all its rows."""

    feature: str
    name: str
    test: str


def everything(root: Path) -> list[Scenario]:
    """The scenarios of a checkout, in the order in which they are written."""
    found = []
    for path in sorted((root / "features").glob("*.feature")):
        for one in read_feature(path, path.relative_to(root).as_posix()).scenarios:
            test = f"steps/test_{path.stem}.py::test_{make_python_name(one.name).lower()}"
            found.append(Scenario(path.stem, one.name, test))
    return found
