"""What happens while containers start, and while they are up."""

import json
import os
import socket
import urllib.request

import pytest

from launch.containers.leftovers import RUN
from launch.errors import LaunchError, PartDied, PortTaken
from launch.ports import free_ports
from tests.containers import small

pytestmark = [pytest.mark.engine, pytest.mark.timeout(240)]


def test_parts_are_up_until_they_are_ended_and_their_logs_stay(engine, images, tmp_path):
    volumes = small.volumes(engine)
    web = small.server("web", images.app)
    setup = small.once("setup", images.app, "print('made', flush=True)")
    owned = small.owned(web, setup, small.lives("worker", images.app), owner=os.getpid(), logs_dir=tmp_path)
    owned.wait_until_up()
    (port,) = web.published.values()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
        assert answer.status == 200
    owned.end()
    assert small.left_of(engine, owned.plan.run_dir.name) == []
    assert small.volumes(engine) == volumes
    assert (tmp_path / "setup.log").read_text() == "made\n"
    assert json.loads((tmp_path / "worker.log").read_text()) == {"event": "lives"}


def test_ports_are_published_on_loopback_only(engine, images):
    owned = small.owned(small.server("web", images.app), owner=os.getpid())
    owned.wait_until_up()
    try:
        (web,) = engine.client.containers.list(filters={"label": f"{RUN}={owned.plan.run_dir.name}"})
        bound = [each["HostIp"] for binds in web.attrs["NetworkSettings"]["Ports"].values() for each in binds or ()]
        assert bound == ["127.0.0.1"]
    finally:
        owned.end()


def test_two_runs_do_not_meet(images):
    ask = "import socket\ntry: socket.getaddrinfo('web', 80)\nexcept socket.gaierror: print('nobody', flush=True)\n"
    one = small.owned(small.server("web", images.app), owner=os.getpid())
    other = small.owned(small.once("asks", images.app, ask + "else: raise SystemExit('met')"), owner=os.getpid())
    try:
        one.wait_until_up()
        other.wait_until_up()
        assert (other.plan.logs_dir / "asks.log").read_text() == "nobody\n"
    finally:
        other.end()
        one.end()


def test_a_part_reaches_another_by_its_name(images):
    ask = "import urllib.request\nprint(urllib.request.urlopen('http://web:8000/').status)"
    owned = small.owned(
        small.server("web", images.app), small.once("asks", images.app, ask, needs=("web",)), owner=os.getpid()
    )
    owned.wait_until_up()
    owned.end()


def failure(engine, *parts) -> LaunchError:
    owned = small.owned(*parts, owner=os.getpid())
    with pytest.raises(LaunchError) as caught:
        owned.wait_until_up()
    assert small.left_of(engine, owned.plan.run_dir.name) == []
    return caught.value


def test_a_part_that_dies_says_why(engine, images):
    error = failure(engine, small.python("api", images.app, "print('thinking'); raise SystemExit('no database')"))
    assert isinstance(error, PartDied)
    assert "part 'api' ended with exit code 1" in str(error)
    assert "| no database" in str(error)


def test_a_part_that_is_killed_says_by_what(engine, images):
    # As an engine tells of it; the first process of a container cannot kill itself.
    error = failure(engine, small.python("api", images.app, "raise SystemExit(128 + 9)"))
    assert "part 'api' was killed by SIGKILL" in str(error)


def test_a_taken_port_is_named(engine, images):
    with socket.create_server(("127.0.0.1", free_ports(1)[0])) as taken:
        port = taken.getsockname()[1]
        error = failure(engine, small.server("web", images.app, port))
    assert isinstance(error, PortTaken)
    assert f"part 'web' cannot start: port {port} on 127.0.0.1 is taken" in str(error)


def test_a_part_that_dies_later_is_told_of(engine, images):
    owned = small.owned(small.lives("worker", images.app), small.lives("api", images.app), owner=os.getpid())
    owned.wait_until_up()
    try:
        assert owned.deaths() == []
        engine.client.containers.get(f"pap-{owned.plan.run_dir.name}-worker").kill()
        owned._selector.select(30)
        (death,) = owned.deaths()
        assert "part 'worker' was killed by SIGKILL" in str(death)
    finally:
        owned.end()
