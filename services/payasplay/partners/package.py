"""The package that partners install: its version, and its archive as npm, yarn and pnpm take it.

The version stands in ``sdk/package.json`` and nowhere else.
"""

import gzip
import io
import json
import tarfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "sdk"
_FILES = ("package.json", "index.js", "README.md")
# What npm's own archives say; a fixed moment makes the same archive from the same files, whichever process makes it.
_MOMENT = 499_162_500


@dataclass(frozen=True, slots=True)
class Package:
    """The package: its name and version, and the file name and bytes of its archive."""

    name: str
    version: str
    file_name: str
    archive: bytes


@cache
def package() -> Package:
    """The package as it is installed."""
    about = json.loads((_FOLDER / "package.json").read_text(encoding="utf-8"))
    name, version = str(about["name"]), str(about["version"])
    return Package(name, version, f"{name}-{version}.tgz", _archive())


def _archive() -> bytes:
    packed = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=packed, mode="wb", filename="", mtime=_MOMENT) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for file_name in _FILES:
            content = (_FOLDER / file_name).read_bytes()
            entry = tarfile.TarInfo(f"package/{file_name}")
            entry.size, entry.mtime, entry.mode = len(content), _MOMENT, 0o644
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()
