"""Which faults a change touches: what a merge has to prove again."""

import ast
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from faults.catalogue import Fault

ROOT = Path(__file__).resolve().parents[2]
# Where a change may make any scenario blind.
_EVERYBODYS = ("fixtures/", "steps/", "pages/", "features/", "faults/tampering.py", "conftest.py", "pytest.ini")
_HOMES = ("services/payasplay/web/static/", "services/payasplay/web/templates/", "services/payasplay/mail/templates/")


class NoSuchRevision(ValueError):
    """Git does not know what to compare with."""


def changed_files(revision: str, root: Path = ROOT) -> set[str]:
    """The paths that differ from a revision: committed, not committed yet, and new.

    Raises:
        NoSuchRevision: git does not know it.
    """
    commands = (["diff", "--name-only", revision, "--"], ["ls-files", "--others", "--exclude-standard"])
    found: set[str] = set()
    for command in commands:
        answer = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, check=False)  # noqa: S603, S607
        if answer.returncode != 0:
            raise NoSuchRevision(f"git does not know {revision!r}: {answer.stderr.strip()}")
        found |= set(answer.stdout.split("\n")) - {""}
    return found


def touched(faults: Iterable[Fault], changed: Iterable[str], root: Path = ROOT) -> list[Fault]:
    """The faults that a change touches: their own module, the product's files that they change, or what sees them.

    A file named after a flow concerns that flow; what flows share concerns all.
    """
    files = set(changed)
    faults = list(faults)
    flows = {fault.flow for fault in faults}
    concerned = {flow for path in files for flow in _flows_of(path, flows)}
    return [fault for fault in faults if fault.flow in concerned or files & patched(fault, root)]


def _flows_of(path: str, flows: set[str]) -> set[str]:
    if not path.startswith(_EVERYBODYS):
        return set()
    own = {flow for flow in flows if Path(path).stem.removeprefix("test_") == flow}
    is_a_flow = path.startswith("features/") or Path(path).name.startswith("test_")
    return own if own or is_a_flow else flows


def patched(fault: Fault, root: Path = ROOT) -> set[str]:
    """The files that a fault is made of and changes, by what its module imports and names."""
    own = f"{fault.module.replace('.', '/')}.py"
    tree = ast.parse((root / own).read_text(encoding="utf-8"))
    named = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    texts = {f"{home}{name}" for home in _HOMES for name in named if name and "\n" not in name and "{" not in name}
    modules = {path for name in _imported(tree) for path in _files_of(name)}
    statements = (
        {"services/payasplay/database/migrations/"} if any("run_sql" in name for name in _imported(tree)) else ()
    )
    migrations = {
        path.relative_to(root).as_posix()
        for folder in statements
        for path in (root / folder).rglob("*")
        if path.is_file()
    }
    return {own, *migrations, *(path for path in {*texts, *modules} if (root / path).is_file())}


def _imported(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _files_of(module: str) -> Sequence[str]:
    if not module.startswith("payasplay."):
        return ()
    return (f"services/{module.replace('.', '/')}.py",)
