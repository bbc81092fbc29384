"""Each test has a folder of runs of its own, so that it meets neither another test nor a developer's kept stack."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def runs_root(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # Not tmp_path: its parents are for one user only, and as root the database runs as another one.
    root = Path(tempfile.mkdtemp(prefix="pap-launch-"))
    root.chmod(0o711)
    monkeypatch.setenv("PAP_RUNS_ROOT", str(root))
    yield root
    shutil.rmtree(root)
