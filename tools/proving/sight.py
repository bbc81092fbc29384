"""Which test saw a defect last: the one to ask first the next time. Only a matter of speed, never of the verdict."""

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from tools.proving.campaign import Proof


def read(path: Path) -> dict[str, str]:
    """The test by the defect's name; nothing where nobody has looked yet."""
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def existing(known: Mapping[str, str], tests: AbstractSet[str]) -> dict[str, str]:
    """What is known of tests that there still are, all rows of an outline being one."""
    found = {name: test.partition("[")[0] for name, test in known.items()}
    return {name: test for name, test in found.items() if test in tests}


def write(path: Path, known: Mapping[str, str], proof: Proof, names: AbstractSet[str]) -> None:
    """Remember what a proof found, and forget defects that are not in the catalogue any more (``names``)."""
    now = {name: test for name, test in known.items() if name in names}
    for one in proof.tried:
        tests = [red.test for red in one.outcome.reds if red.test]
        # A test that still sees it stays the one to ask: the file changes only where sight does.
        if tests and now.get(one.fault.name) not in tests:
            now[one.fault.name] = tests[0]
    path.write_text(json.dumps(now, indent=2, sort_keys=True) + "\n", encoding="utf-8")
