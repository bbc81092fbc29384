"""What is installed on a machine without a browser, in which order, and what is said where that fails."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.setup.conftest import Machine
from tools import browser_install
from tools.browser_finder import Browser, BrowserMissing
from tools.console import SetupError


class Installer:
    """Stands in for the programs that install: notes each command, and does what a test says."""

    def __init__(self, **effects: Exception | Callable[[], object]) -> None:
        self.effects = effects
        self.commands: list[str] = []

    def __call__(self, command: list[str | Path], name: str, environ: Mapping[str, str], seconds: float) -> None:
        self.commands.append(" ".join(str(word) for word in command).rpartition("bin/")[2])
        effect = self.effects.get(name.replace("-", "_"))
        if isinstance(effect, Exception):
            raise effect
        if effect:
            effect()


OFFLINE = SetupError("`playwright install` ended with code 1.")


def obtain(machine: Machine, installer: Installer, *, is_root: bool, **more: str) -> Browser:
    return browser_install.obtain({**machine.environ, **more}, machine.root, run=installer, is_root=is_root)


def test_playwrights_own_is_downloaded_first_and_remembered(machine):
    machine.on_path("chromium-headless-shell")
    installer = Installer(browser_download=machine.playwright_build)
    found = obtain(machine, installer, is_root=True)
    assert found.source == "Playwright's own"
    assert installer.commands == ["playwright install --only-shell chromium"]
    assert json.loads((machine.root / ".cache" / "browser.json").read_text())["path"] == found.path

    again = Installer()
    assert obtain(machine, again, is_root=True) == found
    assert again.commands == []


def test_where_it_cannot_be_downloaded_a_browser_of_the_machine_serves_and_apt_is_left_alone(machine):
    machine.on_path("apt-get")
    shell = machine.on_path("chromium-headless-shell")
    installer = Installer(browser_download=OFFLINE)
    assert obtain(machine, installer, is_root=True).path == str(shell)
    assert installer.commands == ["playwright install --only-shell chromium"]


def test_the_superuser_gets_the_libraries_of_a_build_that_does_not_start(machine):
    machine.on_path("apt-get")
    path = machine.playwright_build()
    machine.program(path, code=127)
    installer = Installer(browser_libraries=lambda: machine.program(path))
    assert obtain(machine, installer, is_root=True).path == str(path)
    assert installer.commands == ["playwright install-deps chromium-headless-shell"]


def test_the_superuser_of_a_machine_without_any_gets_the_package_and_is_told_before(machine, capsys):
    machine.on_path("apt-get")
    installer = Installer(browser_download=OFFLINE, browser_package=lambda: machine.on_path("chromium-headless-shell"))
    assert obtain(machine, installer, is_root=True).source == "chromium-headless-shell on PATH"
    assert installer.commands[1:] == ["apt-get update", "apt-get install -y chromium-headless-shell"]
    assert "running apt-get update && apt-get install -y chromium-headless-shell" in capsys.readouterr().out


def test_others_are_told_what_to_install(machine):
    machine.on_path("apt-get")
    installer = Installer(browser_download=OFFLINE)
    with pytest.raises(BrowserMissing) as caught:
        obtain(machine, installer, is_root=False)
    assert installer.commands == ["playwright install --only-shell chromium"]
    assert "apt-get install chromium-headless-shell" in str(caught.value)
    assert "Playwright's own could not be installed" in str(caught.value)


@pytest.mark.parametrize("effects", [{"browser_package": SetupError("no such package")}, {}])
def test_a_package_that_does_not_help_is_an_error_with_every_attempt_in_it(machine, effects):
    machine.on_path("apt-get")
    with pytest.raises(BrowserMissing) as caught:
        obtain(machine, Installer(browser_download=OFFLINE, **effects), is_root=True)
    assert "Playwright's own could not be installed" in str(caught.value)
    assert "E2E_BROWSER_PATH=/path/to/chromium" in str(caught.value)
    for effect in effects.values():
        assert str(effect) in str(caught.value)


def test_a_wish_installs_nothing(machine, tmp_path):
    installer = Installer()
    with pytest.raises(BrowserMissing, match="is not a program"):
        obtain(machine, installer, is_root=True, E2E_BROWSER_PATH=str(tmp_path / "absent"))
    assert installer.commands == []
