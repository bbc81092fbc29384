"""Stamps: how a step of the set-up knows that its work is already done."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *facts: str) -> str:
    """A digest that changes with the name or content of any file, and with any fact.

    Args:
        files: files that exist; their order does not matter.
        facts: other things that the work depends on, such as a version.
    """
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(b"fact\0" + fact.encode() + b"\0")
    for file in sorted(files):
        digest.update(b"file\0" + str(file).encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def is_fresh(stamp: Path, expected: str, outputs: Iterable[Path] = ()) -> bool:
    """True where `stamp` holds the expected fingerprint and every output is still there."""
    return stamp.is_file() and stamp.read_text(encoding="ascii") == expected and all(path.exists() for path in outputs)


def write(stamp: Path, value: str) -> None:
    """Record that the work behind `value` is done. Call it after the work, never before."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(value, encoding="ascii")
