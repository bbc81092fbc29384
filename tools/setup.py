"""`python3 -m tools.setup`: make a fresh clone ready to run. The second run only checks, and costs next to nothing."""

import fcntl
import importlib.util
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tools import browser_finder, browser_install, stamps
from tools.browser_finder import BrowserMissing
from tools.console import SetupError, run_logged, say

UV_VERSION = "0.13.9"
STEP_SECONDS = 900


@dataclass(frozen=True)
class Checkout:
    """One clone of the project, and the places in it that the set-up fills."""

    root: Path
    environ: Mapping[str, str] = field(default_factory=dict)

    @property
    def python(self) -> Path:
        """The interpreter of the virtual environment."""
        return self.root / ".venv" / "bin" / "python"

    @property
    def requirements_stamp(self) -> Path:
        """Lies inside the environment, so that it goes when the environment goes."""
        return self.root / ".venv" / "requirements-installed"

    def stamp(self, step: str) -> Path:
        """Where a step notes what it has done."""
        return self.root / ".cache" / "setup" / f"{step}.stamp"

    def run(self, step: str, *command: str | Path) -> None:
        """Run one command of a step; its output goes to that step's log."""
        log = self.root / ".cache" / "setup" / f"{step}.log"
        run_logged(command, log=log, cwd=self.root, environ=self.environ, seconds=STEP_SECONDS)


def environment(root: Path, inherited: Mapping[str, str]) -> dict[str, str]:
    """The environment of every installer: what is cached stays inside the checkout, unless the caller chose a place."""
    cache = root / ".cache"
    places = {
        "UV_CACHE_DIR": cache / "uv",
        "PIP_CACHE_DIR": cache / "pip",
        "npm_config_cache": cache / "npm",
        "XDG_CACHE_HOME": cache / "xdg",
    }
    fixed = {
        "PYTHONPATH": f"{root}:{root / 'services'}",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    return {**{name: str(place) for name, place in places.items()}, **inherited, **fixed}


def prepare_python(checkout: Checkout) -> bool:
    """Create the virtual environment and install what requirements.txt pins.

    Returns:
        True where something was installed.

    Raises:
        SetupError: the environment could not be made, or neither uv nor pip could install.
    """
    wanted = stamps.fingerprint([checkout.root / "requirements.txt"], UV_VERSION, platform.python_version())
    usable = _environment_is_ours(checkout)
    if usable and stamps.is_fresh(checkout.requirements_stamp, wanted):
        return False
    if not usable:
        _create_environment(checkout)
    _install_requirements(checkout)
    stamps.write(checkout.requirements_stamp, wanted)
    return True


def _environment_is_ours(checkout: Checkout) -> bool:
    """Whether .venv was made in this place, from this Python, to the end; a moved or half-made one is made anew."""
    settings = checkout.root / ".venv" / "pyvenv.cfg"
    if not (settings.is_file() and checkout.python.exists() and (checkout.python.parent / "pip").is_file()):
        return False
    pairs = (line.partition(" = ") for line in settings.read_text(encoding="utf-8").splitlines())
    known = {key: value for key, _, value in pairs}
    made_here = known.get("command", "").endswith(f" {checkout.root / '.venv'}")
    return made_here and known.get("version") == platform.python_version()


def _create_environment(checkout: Checkout) -> None:
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        raise SetupError(
            f"{sys.executable} lacks its module {missing[0]}, so no virtual environment can be made. "
            f"On Debian and Ubuntu: apt-get install python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        )
    base = getattr(sys, "_base_executable", sys.executable)  # not the environment's own python, which is about to go
    checkout.run("venv", base, "-m", "venv", "--clear", checkout.root / ".venv")


def _install_requirements(checkout: Checkout) -> None:
    requirements = checkout.root / "requirements.txt"
    uv = checkout.python.parent / "uv"
    try:
        checkout.run("uv", checkout.python, "-m", "pip", "install", "--quiet", f"uv=={UV_VERSION}")
        checkout.run("requirements", uv, "pip", "sync", "--python", checkout.python, requirements)
    except SetupError as error:
        say(f"requirements: uv could not do it, so pip does, which takes longer ({str(error).splitlines()[0]})")
        checkout.run("requirements-pip", checkout.python, "-m", "pip", "install", "-r", requirements)


def prepare_assets(checkout: Checkout) -> bool:
    """Fetch the front-end files that the pages link to."""
    package = checkout.root / "services" / "payasplay" / "web"
    return _fetch(
        checkout,
        "assets",
        ["-m", "payasplay.web.assets"],
        inputs=[*package.glob("assets/*.py"), *package.glob("assets/*.json")],
        output=package / "static" / "vendor" / "installed-from",
    )


def prepare_report(checkout: Checkout) -> bool:
    """Fetch the report's generator now, and not at the end of the first run."""
    cache = ".cache/report"
    imports = "from pathlib import Path; from fixtures.report import node"
    install = f"{imports}; node.generator(node.find(), Path('{cache}').absolute(), print)"
    return _fetch(
        checkout,
        "report",
        ["-c", install],
        inputs=[*(checkout.root / "fixtures" / "report").glob("package*.json")],
        output=checkout.root / cache,
    )


def _fetch(checkout: Checkout, step: str, arguments: list[str], *, inputs: list[Path], output: Path) -> bool:
    """Run code of the project that fetches something, unless its inputs are the last time's and its output is there."""
    wanted = stamps.fingerprint(inputs, *arguments)
    if stamps.is_fresh(checkout.stamp(step), wanted, [output]):
        return False
    checkout.run(step, checkout.python, *arguments)
    if not output.exists():
        raise SetupError(f"The step `{step}` ended well, and {output} is not there.")
    stamps.write(checkout.stamp(step), wanted)
    return True


def prepare_browser(checkout: Checkout) -> bool:
    """Find or install a browser, and say which."""
    kept = browser_finder.recall(checkout.environ, checkout.root)
    browser = kept or browser_install.obtain(checkout.environ, checkout.root)
    say(f"browser: {browser.path} ({browser.source}, {browser.version})")
    return kept is None


def make_ready(checkout: Checkout) -> None:
    """Do every step that is not done yet; those that do not wait for each other run at the same time.

    Raises:
        SetupError: one or more steps failed; the text holds all of them.
    """
    _timed("python", prepare_python, checkout)
    together = {"assets": prepare_assets, "report": prepare_report, "browser": prepare_browser}
    failures = []
    with ThreadPoolExecutor(len(together)) as pool:
        started = [pool.submit(_timed, name, step, checkout) for name, step in together.items()]
        for future in started:
            try:
                future.result()
            except (SetupError, BrowserMissing) as error:
                failures.append(str(error))
    if failures:
        raise SetupError("\n\n".join(failures))


def _timed(name: str, step: Callable[[Checkout], bool], checkout: Checkout) -> None:
    start = time.perf_counter()
    if step(checkout):
        say(f"{name}: ready after {time.perf_counter() - start:.1f} s")


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Let one set-up of this checkout run at a time."""
    lock = root / ".cache" / "setup" / "lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("set-up: another one is at work in this checkout; waiting for it")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def main() -> int:
    """0 when everything is ready; 1 with what is missing and how to get it."""
    root = Path(__file__).resolve().parent.parent
    start = time.perf_counter()
    try:
        with _alone(root):
            make_ready(Checkout(root, environment(root, os.environ)))
    except SetupError as error:
        sys.stderr.write(f"The set-up failed.\n{error}\n")
        return 1
    say(f"set-up: ready ({time.perf_counter() - start:.1f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
