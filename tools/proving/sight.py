"""Which tests have to see a defect: they are asked first. Together they are all that some defect turns red."""

import json
from collections.abc import Set as AbstractSet
from pathlib import Path

from tools.proving.campaign import Proof, Sight


def read(path: Path) -> dict[str, tuple[str, ...]]:
    """The tests by the defect's name; nothing where nobody has looked yet."""
    if not path.exists():
        return {}
    return {name: tuple(tests) for name, tests in json.loads(path.read_text(encoding="utf-8")).items()}


def existing(known: Sight, tests: AbstractSet[str]) -> dict[str, tuple[str, ...]]:
    """What is known of tests that there still are, all rows of an outline being one."""
    found = {name: tuple(test.partition("[")[0] for test in those) for name, those in known.items()}
    left = {name: tuple(test for test in those if test in tests) for name, those in found.items()}
    return {name: those for name, those in left.items() if those}


def write(path: Path, known: Sight, proof: Proof, names: AbstractSet[str]) -> None:
    """Remember what a proof found, and forget defects that are not in the catalogue any more (``names``).

    A test that still sees a defect stays the one to ask. Of the others those are added that see nothing else, so that
    a run asks for every scenario once, and for few of them twice.
    """
    now = {name: tests for name, tests in known.items() if name in names}
    for one in proof.tried:
        reds = [red.test for red in one.outcome.reds if red.test]
        stay = [test for test in now.get(one.fault.name, ()) if test in reds or test not in one.outcome.ran]
        elsewhere = {test for name, tests in now.items() if name != one.fault.name for test in tests}
        new = [test for test in reds if test not in stay and test not in elsewhere]
        if reds:
            now[one.fault.name] = tuple(stay + new) or (reds[0],)
    path.write_text(json.dumps(now, indent=2, sort_keys=True) + "\n", encoding="utf-8")
