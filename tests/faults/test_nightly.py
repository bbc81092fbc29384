"""The nightly job: valid by the published schema, and it proves everything; a merge what it touches."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NIGHTLY = ROOT / ".github" / "workflows" / "nightly.yml"


def valid(path: Path) -> bool:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_the_nightly_workflow_is_valid_and_proves_all_or_what_a_merge_touches(tmp_path):
    text = NIGHTLY.read_text(encoding="utf-8")
    assert valid(NIGHTLY)
    assert re.search(r"schedule:\n +- cron:", text)
    assert 'make prove ARGS="$WHAT"' in text
    assert "'--full --jobs 3'" in text
    assert "format('--changed-since {0}', github.event.before)" in text
    assert "\nprove: setup" in (ROOT / "Makefile").read_text(encoding="utf-8")
    broken = tmp_path / "nightly.yml"
    broken.write_text(text.replace("runs-on:", "runs_on:"))
    assert not valid(broken)
