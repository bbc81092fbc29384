"""A machine of our own making: a checkout, a PATH and a HOME with nothing in them but what a test puts there."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

REVISION = "1255"


@dataclass
class Machine:
    root: Path
    bin: Path
    home: Path

    @property
    def environ(self) -> dict[str, str]:
        return {"PATH": str(self.bin), "HOME": str(self.home)}

    def program(self, path: Path, prints: str = "Chromium 1.2.3", code: int = 0) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\necho '{prints}'\nexit {code}\n")
        path.chmod(0o755)
        return path

    def on_path(self, name: str, prints: str = "Chromium 1.2.3", code: int = 0) -> Path:
        return self.program(self.bin / name, prints, code)

    def playwright_build(self, kind: str = "chromium_headless_shell", folder: Path | None = None) -> Path:
        """Put a build of Playwright's own where Playwright would."""
        program = "chrome-headless-shell" if kind.endswith("shell") else "chrome"
        build = (folder or self.root / ".cache" / "playwright") / f"{kind}-{REVISION}"
        path = self.program(build / "chrome-linux64" / program, "Chrome for Testing 1.2.3")
        (build / "INSTALLATION_COMPLETE").touch()
        return path


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path / "checkout", tmp_path / "bin", tmp_path / "home")
    driver = made.root / ".venv/lib/python3.11/site-packages/playwright/driver/package"
    for folder in (made.bin, made.home, driver):
        folder.mkdir(parents=True)
    names = ("chromium", "chromium-headless-shell")
    browsers = [{"name": name, "revision": REVISION} for name in names]
    (driver / "browsers.json").write_text(json.dumps({"browsers": browsers}))
    return made
