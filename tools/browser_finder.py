"""Which browser drives the scenarios: one place for the set-up and for the suite."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

CHOICE_VARIABLE = "E2E_BROWSER_PATH"
OWN_SOURCE = "Playwright's own"
SHELL_NAMES = ("chromium-headless-shell",)
FULL_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL_OWN = ".venv/bin/playwright install --only-shell chromium"
INSTALL_OWN_FULL = ".venv/bin/playwright install --no-shell chromium"
VERSION_SECONDS = 30


class BrowserMissing(Exception):
    """No usable browser; the text names the commands that help."""


@dataclass(frozen=True)
class Browser:
    """A browser that answered `--version`.

    Attributes:
        path: the executable.
        source: the rule that found it, for people.
        version: the line that it printed.
    """

    path: str
    source: str
    version: str


def own_folder(root: Path) -> Path:
    """Where the set-up has Playwright put its browser: inside the checkout."""
    return root / ".cache" / "playwright"


def choose(environ: Mapping[str, str], root: Path, *, headed: bool = False) -> Browser:
    """The browser that the set-up has chosen, or else the first one found.

    Raises:
        BrowserMissing: there is none, or the one asked for by E2E_BROWSER_PATH cannot be used.
    """
    return (None if headed else recall(environ, root)) or find(environ, root, headed=headed)


def find(environ: Mapping[str, str], root: Path, *, headed: bool = False) -> Browser:
    """The first browser that is there and answers `--version`; nothing is installed.

    Order: E2E_BROWSER_PATH, Playwright's own, chromium-headless-shell, chromium or Chrome.

    Args:
        environ: PATH, HOME, E2E_BROWSER_PATH and PLAYWRIGHT_BROWSERS_PATH are read from it.
        root: the checkout.
        headed: leave out browsers that have no window.

    Raises:
        BrowserMissing: none of them can be used.
    """
    asked = environ.get(CHOICE_VARIABLE)
    if asked:
        return _asked_for(asked, environ, headed=headed)
    passed_over = []
    for source, path in _candidates(environ, root, headed=headed):
        version = _version(path, environ)
        if version:
            return Browser(str(path), source, version)
        passed_over.append(f"{path} does not answer --version")
    raise BrowserMissing(nothing_found(passed_over, headed=headed))


def recall(environ: Mapping[str, str], root: Path) -> Browser | None:
    """The remembered choice where it still holds: same wish, still there, still answers."""
    file = _memory(root)
    if not file.is_file():
        return None
    try:
        kept = Browser(**json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError):  # written by another version of this file, or cut short: choose anew
        return None
    asked = environ.get(CHOICE_VARIABLE)
    if (asked is not None and asked != kept.path) or (asked is None and kept.source == CHOICE_VARIABLE):
        return None
    version = _version(Path(kept.path), environ)
    return Browser(kept.path, kept.source, version) if version else None


def remember(browser: Browser, root: Path) -> None:
    """Keep the choice, so that every later run takes the same one."""
    file = _memory(root)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(browser), indent=2) + "\n", encoding="utf-8")


def own_browsers(environ: Mapping[str, str], root: Path, *, headed: bool = False) -> list[Path]:
    """Executables of the browser build that belongs to the installed Playwright."""
    if headed:
        name, patterns = "chromium", ("*/chrome", "*/*.app/Contents/MacOS/*")
    else:
        name, patterns = "chromium-headless-shell", ("*/chrome-headless-shell", "*/headless_shell")
    revision = _own_revision(root, name)
    if revision is None:
        return []
    folders = [own_folder(root), Path(environ.get("HOME", "/nonexistent")) / ".cache" / "ms-playwright"]
    if environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        folders.insert(0, Path(environ["PLAYWRIGHT_BROWSERS_PATH"]))
    builds = [folder / f"{name.replace('-', '_')}-{revision}" for folder in folders]
    complete = [build for build in builds if (build / "INSTALLATION_COMPLETE").is_file()]
    return [path for build in complete for pattern in patterns for path in sorted(build.glob(pattern))]


def own_answers(environ: Mapping[str, str], root: Path) -> bool:
    """True where a build of Playwright's own is there and starts."""
    return any(_version(path, environ) for path in own_browsers(environ, root))


def nothing_found(passed_over: Sequence[str] = (), *, headed: bool = False) -> str:
    """What to tell a person on a machine without a usable browser."""
    looked = ", ".join(FULL_NAMES if headed else SHELL_NAMES + FULL_NAMES)
    kind = "No browser with a window" if headed else "No browser"
    where = f"{CHOICE_VARIABLE} is not set, Playwright has none of its own, and PATH has none of {looked}"
    return "\n".join([f"{kind} was found: {where}. {_help(headed=headed)}", *passed_over])


def _candidates(environ: Mapping[str, str], root: Path, *, headed: bool) -> Iterator[tuple[str, Path]]:
    for path in own_browsers(environ, root, headed=headed):
        yield OWN_SOURCE, path
    for name in FULL_NAMES if headed else SHELL_NAMES + FULL_NAMES:
        on_path = shutil.which(name, path=environ.get("PATH", ""))
        if on_path:
            yield f"{name} on PATH", Path(on_path)


def _asked_for(asked: str, environ: Mapping[str, str], *, headed: bool) -> Browser:
    path = Path(asked)
    if headed and _has_no_window(path):
        raise BrowserMissing(f"{CHOICE_VARIABLE} names {asked}, which has no window. {_help(headed=True)}")
    if not os.access(path, os.X_OK) or not path.is_file():
        raise BrowserMissing(f"{CHOICE_VARIABLE} names {asked}, which is not a program. {_help(headed=headed)}")
    version = _version(path, environ)
    if not version:
        raise BrowserMissing(
            f"{CHOICE_VARIABLE} names {asked}, which does not answer --version. {_help(headed=headed)}"
        )
    return Browser(asked, CHOICE_VARIABLE, version)


def _has_no_window(path: Path) -> bool:
    return path.name.replace("_", "-").endswith("headless-shell")


def _version(path: Path, environ: Mapping[str, str]) -> str:
    """What the program prints for `--version`, or nothing where it cannot be started or fails."""
    try:
        done = subprocess.run(  # noqa: S603 - a browser's path from the fixed list above, or the user's own
            [str(path), "--version"], capture_output=True, text=True, env=environ, timeout=VERSION_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _own_revision(root: Path, name: str) -> str | None:
    for file in root.glob(".venv/lib/python3*/site-packages/playwright/driver/package/browsers.json"):
        for browser in json.loads(file.read_text(encoding="utf-8"))["browsers"]:
            if browser["name"] == name:
                return str(browser["revision"])
    return None


def _memory(root: Path) -> Path:
    return root / ".cache" / "browser.json"


def _help(*, headed: bool) -> str:
    own, package = (INSTALL_OWN_FULL, "chromium") if headed else (INSTALL_OWN, "chromium-headless-shell")
    return (
        f"Install one with `{own}`, or as root on Debian with `apt-get install {package}`, "
        f"or name one: {CHOICE_VARIABLE}=/path/to/chromium."
    )
