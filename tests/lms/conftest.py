"""Sites of the stand-in, and connectors to them."""

import ipaddress
from collections.abc import Callable, Iterator

import httpx
import pytest

from fixtures.learning import Learner, LearningSite, LearningSystems
from payasplay import outbound
from payasplay.lms.connectors.connector import Connector, Kind
from payasplay.lms.connectors.factory import connect
from tests.simulators.learning import running

LOOPBACK = [ipaddress.ip_network("127.0.0.0/8")]
Connect = Callable[[LearningSite, str], Connector]


@pytest.fixture(scope="session")
def systems(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LearningSystems]:
    with running(tmp_path_factory.mktemp("learning")) as found:
        yield found


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with outbound.open_client(timeout_seconds=1, limit_bytes=300_000, allowed=LOOPBACK) as client:
        yield client


@pytest.fixture
def moodle(systems: LearningSystems) -> LearningSite:
    return systems.site("moodle", "Data & Society")


@pytest.fixture
def canvas(systems: LearningSystems) -> LearningSite:
    return systems.site("canvas")


@pytest.fixture(params=["moodle", "canvas"])
def site(request: pytest.FixtureRequest, systems: LearningSystems) -> LearningSite:
    return systems.site(request.param)


@pytest.fixture
def ada(request: pytest.FixtureRequest) -> Learner:
    name = next(each for each in ("moodle", "canvas", "site") if each in request.fixturenames)
    found: LearningSite = request.getfixturevalue(name)
    return found.learner("Ada")


@pytest.fixture
def to(http: httpx.Client) -> Connect:
    return lambda site, token: connect(Kind(site.kind), site.base_url, token, http)
