"""An engine where there is one; runs have a folder of their own, so that they meet no developer's kept stack."""

import pytest

from launch.containers import engine as engines
from launch.containers import images as recipes
from launch.containers.engine import Engine, NoEngine
from launch.containers.images import Images
from tests.launch.conftest import runs_root

__all__ = ["runs_root"]


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine of this machine; without one, the test is skipped with the reason."""
    try:
        return engines.find()
    except NoEngine as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def images(engine: Engine) -> Images:
    return recipes.ready_images(engine, print)
