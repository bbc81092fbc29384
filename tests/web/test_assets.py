"""The front-end files: locked, copied once, and a clear line where npm is of no help."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from payasplay.web.assets import install as assets

LIMIT_BYTES = 215_000
TEMPLATES = Path(assets.__file__).parents[1] / "templates"
TEMPLATE = re.compile(r'{% (?:extends|from|include|import) "([^"]+)"')
ASSET = re.compile(r'asset\("([^"]+\.(?:css|js))"\)')
IMPORT = re.compile(r'from "\./([^"]+)"')


def test_the_lock_pins_everything_and_names_no_registry() -> None:
    package = json.loads((assets.HERE / "package.json").read_text())
    text = (assets.HERE / "package-lock.json").read_text()
    locked = json.loads(text)["packages"]
    for name, version in package["dependencies"].items():
        assert locked[f"node_modules/{name}"]["version"] == version
        assert locked[f"node_modules/{name}"]["integrity"].startswith("sha512-")
    assert '"resolved"' not in text
    assert "registry" not in text


def test_installing_copies_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, vendor, runs = tmp_path / "cache", tmp_path / "vendor", []

    def npm(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        runs.append(command)
        for source in assets.FILES.values():
            file = cache / "node_modules" / source
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", npm)
    assert not assets.is_installed(vendor)
    assert assets.install(vendor, cache)
    assert not assets.install(vendor, cache)
    assert len(runs) == 1
    assert "ci" in runs[0]
    (vendor / "pico.css").unlink()
    assert assets.install(vendor, cache)
    (vendor / assets.STAMP).write_text("another lock")
    assert not assets.is_installed(vendor)


def test_a_registry_that_cannot_be_reached_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = "npm error code ENOTFOUND\nnpm error network request failed\n"
    failed = subprocess.CompletedProcess([], 1, "", error)
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: failed)
    with pytest.raises(assets.AssetsUnavailable, match=r"ENOTFOUND.*is its registry reachable") as problem:
        assets.install(tmp_path / "vendor", tmp_path / "cache")
    assert "\n" not in str(problem.value)
    assert not assets.is_installed(tmp_path / "vendor")


def test_npm_of_the_wheel_where_the_machine_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    done = subprocess.run([*assets.npm_command(), "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.count(".") == 2


def test_a_page_is_light(static_folder: Path) -> None:
    assert assets.is_installed(), "run: python -m payasplay.web.assets"
    screens = sorted((TEMPLATES / "screens").glob("*.html"))
    heaviest = max(screens, key=lambda screen: _weight(static_folder, screen))
    assert len(screens) > 20
    assert _weight(static_folder, heaviest) < LIMIT_BYTES, heaviest.name


def _weight(static_folder: Path, screen: Path) -> int:
    """The bytes that a screen loads: what it, what it includes or extends, and its modules name."""
    texts, names, fonts = [screen], set(), {"vendor/inter-latin.woff2", "vendor/vazirmatn-arabic.woff2"}
    while texts:
        text = texts.pop()
        found = {TEMPLATES / name for name in TEMPLATE.findall(text.read_text())} - {screen}
        names |= set(ASSET.findall(text.read_text()))
        texts += found
    modules = [name for name in names if name.endswith(".js")]
    for module in modules:
        names |= {f"modules/{name}" for name in IMPORT.findall((static_folder / module).read_text())}
    return sum((static_folder / name).stat().st_size for name in names | fonts)
