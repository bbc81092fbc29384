"""The guide to the client: what it shows runs, against the stand-in of the API."""

from pathlib import Path

import pytest
from mktestdocs import check_md_file

from launch.ports import free_ports
from payasplay.standin.app import create_app
from payasplay.standin.seed import PASSWORD
from payasplay.standin.server import served

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guides" / "api-client.md"


@pytest.fixture
def demo(monkeypatch):
    (port,) = free_ports(1)
    with served(create_app(), port) as address:
        monkeypatch.setenv("PAP_API_URL", address)
        monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)
        yield


@pytest.mark.usefixtures("demo")
def test_the_examples_run():
    check_md_file(fpath=GUIDE, memory=True)


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(("right", "wrong"), [('"12.50"', '"12.5"'), ("client.health()", "client.wealth()")])
def test_an_example_that_is_wrong_is_seen(tmp_path, right, wrong):
    text = GUIDE.read_text(encoding="utf-8")
    assert right in text
    (tmp_path / "guide.md").write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises((AssertionError, AttributeError)):
        check_md_file(fpath=tmp_path / "guide.md", memory=True)


def test_the_guide_shows_something():
    assert GUIDE.read_text(encoding="utf-8").count("```python") > 10
