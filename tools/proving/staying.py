"""Why a scenario stays that no defect turns red."""

import json
from pathlib import Path


def read(path: Path) -> dict[str, str]:
    """A line by the test's id."""
    return dict(json.loads(path.read_text(encoding="utf-8")))
