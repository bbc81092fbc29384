"""No request that fits the API's document, and none that hardly does, breaks it; every answer is as promised."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 35


@pytest.mark.timeout(120)
def test_schema_driven_requests_find_nothing(environment):
    """At most a minute: the import takes some seconds, and each operation has its share of the rest."""
    generous = {"PAP_RATE_LIMIT_REQUESTS": "1000000", "PAP_RATE_LIMIT_EXPORTS": "1000000"}
    paths = {"PYTHONPATH": f"{ROOT / 'services'}:{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.security.fuzz", str(SECONDS)],
        env=os.environ | environment | generous | paths,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    told = [line for line in done.stdout.splitlines() if not line.startswith(("{", "20"))]
    assert done.returncode == 0, "\n".join(told[-60:]) + done.stderr[-3000:]
