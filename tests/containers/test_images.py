"""Which images are taken, and why; nothing is built here."""

from unittest import mock

import pytest
from docker.errors import APIError, ImageNotFound

from launch.containers import base, images
from launch.containers.engine import Engine, EngineFailed


class Registry:
    """An engine that has some images and can pull some."""

    def __init__(self, has: set[str], can_pull: set[str]) -> None:
        self.has, self.can_pull = has, can_pull
        self.asked: list[str] = []
        self.images = self

    def get(self, image: str) -> None:
        if image not in self.has:
            raise ImageNotFound(image)

    def pull(self, image: str) -> None:
        self.asked.append(image)
        if image not in self.can_pull:
            raise APIError("refused", explanation=f"no route to {image}")
        self.has.add(image)


def choose(registry: Registry) -> tuple[images.Flavour, list[str]]:
    said: list[str] = []
    return images._choose(Engine("unix:///x", registry), said.append), said


@pytest.fixture(autouse=True)
def no_debootstrap(monkeypatch):
    def cannot(engine: object, say: object) -> None:
        raise base.CannotMake("debootstrap is not installed")

    monkeypatch.setattr(base, "make", cannot)
    monkeypatch.delenv(images.CHOICE, raising=False)


def test_official_images_are_taken_where_they_can_be_pulled():
    flavour, said = choose(Registry(set(), set(images.OFFICIAL.pulled)))
    assert flavour is images.OFFICIAL
    assert said == [f"images: fetching {image}" for image in images.OFFICIAL.pulled]


def test_where_only_debian_can_be_pulled_they_are_built_from_it_and_one_line_says_why():
    flavour, said = choose(Registry(set(), {"debian:bookworm-slim"}))
    assert flavour is images.DEBIAN
    assert said[-1].startswith("images: built here from debian:bookworm-slim (official: no route to python:3.11-slim")


def test_where_nothing_can_be_pulled_the_base_is_made(monkeypatch):
    monkeypatch.setattr(base, "make", mock.Mock())
    assert choose(Registry(set(), set()))[0] is images.DEBOOTSTRAP


def test_where_nothing_works_every_reason_is_told():
    with pytest.raises(EngineFailed) as caught:
        choose(Registry(set(), set()))
    assert "official: no route to" in str(caught.value)
    assert "debian: no route to" in str(caught.value)
    assert "debootstrap: debootstrap is not installed" in str(caught.value)


def test_what_was_chosen_before_is_chosen_again_without_asking_a_registry():
    registry = Registry({base.IMAGE, images._python_image(images.DEBOOTSTRAP)}, set())
    assert choose(registry)[0] is images.DEBOOTSTRAP
    assert registry.asked == []


def test_somebody_may_choose(monkeypatch):
    monkeypatch.setenv(images.CHOICE, "debian")
    assert choose(Registry(set(), {*images.OFFICIAL.pulled, "debian:bookworm-slim"}))[0] is images.DEBIAN
    monkeypatch.setenv(images.CHOICE, "alpine")
    with pytest.raises(EngineFailed, match="it may be official, debian, debootstrap"):
        choose(Registry(set(), set()))


def test_every_library_of_the_images_is_pinned_by_the_project():
    lines = (images.RECIPES / "requirements.txt").read_text().splitlines()
    names = [line.partition("[")[0] for line in lines if line and not line.startswith("#")]
    assert len(names) > 20
    assert all(images._pinned(name) for name in names)


def test_an_image_s_name_changes_with_what_it_is_made_of(tmp_path, monkeypatch):
    monkeypatch.setattr(images, "PROJECT", tmp_path)
    source = tmp_path / "services" / "app.py"
    source.parent.mkdir()
    source.write_text("one = 1")
    before = images._digest(images._sources(), "python")
    assert images._digest(images._sources(), "python") == before
    source.write_text("one = 2")
    assert images._digest(images._sources(), "python") != before
    assert images._digest(images._sources(), "another python") != images._digest(images._sources(), "python")
