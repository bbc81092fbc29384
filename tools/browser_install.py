"""How a machine without a browser gets one."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from tools import browser_finder
from tools.browser_finder import Browser, BrowserMissing
from tools.console import SetupError, run_logged, say

DOWNLOAD_SECONDS = 180
PACKAGE_SECONDS = 600
PACKAGE = "chromium-headless-shell"

Runner = Callable[[list[str | Path], str, Mapping[str, str], float], None]


def obtain(
    environ: Mapping[str, str], root: Path, *, run: Runner | None = None, is_root: bool | None = None
) -> Browser:
    """Find a browser, install one where there is none, and remember the choice.

    Order: E2E_BROWSER_PATH; Playwright's own, downloaded into the checkout; a system browser that is
    there; as root on Debian or Ubuntu, its package.

    Args:
        environ: the environment to look in and to hand to the installers.
        root: the checkout.
        run: runs an installer: command, name of its log, environment, seconds. For tests.
        is_root: whether packages may be installed; by default whether this is the superuser.

    Raises:
        BrowserMissing: nothing was found and nothing could be installed.
    """
    kept = browser_finder.recall(environ, root)
    if kept:
        return kept
    run = run or _runner(root)
    is_root = os.geteuid() == 0 if is_root is None else is_root
    may_install = is_root and shutil.which("apt-get", path=environ.get("PATH", "")) is not None
    failures: list[str] = []
    if not environ.get(browser_finder.CHOICE_VARIABLE):
        _install_own(environ, root, run, failures, may_install=may_install)
    try:
        browser = browser_finder.find(environ, root)
    except BrowserMissing as missing:
        if environ.get(browser_finder.CHOICE_VARIABLE) or not may_install:
            raise BrowserMissing("\n".join([str(missing), *failures])) from missing
        browser = _install_package(environ, root, run, failures)
    browser_finder.remember(browser, root)
    return browser


def _install_own(
    environ: Mapping[str, str], root: Path, run: Runner, failures: list[str], *, may_install: bool
) -> None:
    """Download Playwright's own browser; then, where they lack and may be installed, the libraries that it needs."""
    playwright = root / ".venv" / "bin" / "playwright"
    own = {**environ, "PLAYWRIGHT_BROWSERS_PATH": str(browser_finder.own_folder(root))}
    try:
        if not browser_finder.own_browsers(environ, root):
            run([playwright, "install", "--only-shell", "chromium"], "browser-download", own, DOWNLOAD_SECONDS)
        if may_install and not browser_finder.own_answers(environ, root):
            say("browser: Playwright's own lacks system libraries; `playwright install-deps` adds them")
            run([playwright, "install-deps", "chromium-headless-shell"], "browser-libraries", own, PACKAGE_SECONDS)
    except SetupError as error:
        failures.append(f"Playwright's own could not be installed: {error}")
        say("browser: Playwright's own could not be installed; looking for one of this machine")


def _install_package(environ: Mapping[str, str], root: Path, run: Runner, failures: list[str]) -> Browser:
    say(f"browser: none on this machine; running apt-get update && apt-get install -y {PACKAGE}")
    quiet = {**environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        run(["apt-get", "update"], "browser-package-lists", quiet, PACKAGE_SECONDS)
        run(["apt-get", "install", "-y", PACKAGE], "browser-package", quiet, PACKAGE_SECONDS)
        return browser_finder.find(environ, root)
    except SetupError as error:
        failures.append(f"The package {PACKAGE} could not be installed: {error}")
        raise BrowserMissing("\n".join([browser_finder.nothing_found(), *failures])) from error
    except BrowserMissing as missing:
        raise BrowserMissing("\n".join([str(missing), *failures])) from missing


def _runner(root: Path) -> Runner:
    def run(command: list[str | Path], name: str, environ: Mapping[str, str], seconds: float) -> None:
        log = root / ".cache" / "setup" / f"{name}.log"
        run_logged(command, log=log, cwd=root, environ=environ, seconds=seconds)

    return run
