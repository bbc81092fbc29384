"""The package takes a key in a browser, where every visitor can read it."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from faults.tampering import edit, replace

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Look for no window."""
    if service == "web":
        from payasplay.partners import package

        folder = Path(mkdtemp())
        for each in package._FILES:
            shutil.copy(package._FOLDER / each, folder)
        file = folder / "index.js"
        changed = edit(file.read_text(encoding="utf-8"), 'if (typeof window !== "undefined")', "if (false)", file.name)
        file.write_text(changed, encoding="utf-8")
        replace(package, "_FOLDER", lambda _before: folder)
