"""What the containers are made of, before any engine is asked."""

import json
from unittest import mock
from urllib.parse import urlsplit

import pytest

from launch.containers import engine as engines
from launch.containers.design import REPLICAS, pay_as_play
from launch.containers.engine import Engine, NoEngine
from launch.containers.images import Images
from launch.containers.part import SUBNET, ContainerPart
from launch.design import Design
from launch.design import pay_as_play as as_processes
from launch.part import check_parts
from launch.plan import CONTAINERS, Plan

IMAGES = Images("app", "postgres", "valkey", "made up")


def containers(design: Design) -> dict[str, ContainerPart]:
    return {part.name: part for part in design.parts if isinstance(part, ContainerPart)}


@pytest.fixture
def design() -> Design:
    return pay_as_play(IMAGES)


def test_the_parts_are_those_of_the_processes_with_two_replicas_of_the_api_behind_a_gateway(design):
    check_parts(design.parts)
    names = {part.name for part in as_processes().parts}
    assert set(containers(design)) == names - {"api"} | {*REPLICAS, "gateway"}
    assert all(containers(design)[name].aliases == ("api",) for name in REPLICAS)
    assert containers(design)["gateway"].command[-1] == "api:8000"
    assert design.settings["PAP_API_URL"] == "http://gateway:8000"


def test_every_address_for_people_is_published_and_every_address_for_parts_is_a_name(design):
    published = {port for part in containers(design).values() for port in part.published.values()}
    outside = {name: urlsplit(url) for name, url in design.urls.to_json().items() if name != "lms_sites"}
    assert {url.hostname for url in outside.values()} == {"127.0.0.1"}
    assert {url.port for url in outside.values()} <= published
    inside = ("PAP_API_URL", "PAP_DATABASE_URL", "PAP_VALKEY_URL", "PAP_STRIPE_API_BASE", "PAP_PAYOUT_API_BASE")
    hosts = {urlsplit(design.settings[name]).hostname for name in inside}
    assert hosts == {"gateway", "postgres", "valkey", "payments", "payouts"}
    for name in ("PAP_WEB_URL", "PAP_STRIPE_JS_URL", "PAP_PUBLIC_API_URL", "PAP_OIDC_ISSUER"):
        assert urlsplit(design.settings[name]).hostname == "127.0.0.1"


def test_learning_systems_may_be_in_the_network_of_the_run_and_nowhere_else(design):
    assert json.loads(design.settings["PAP_OUTBOUND_ALLOWED_NETWORKS"]) == ["127.0.0.0/8", SUBNET]


def test_two_designs_share_neither_port_nor_secret(design):
    other = pay_as_play(IMAGES)
    ports = [port for each in (design, other) for part in containers(each).values() for port in part.published.values()]
    assert len(ports) == len(set(ports))
    for name in (name for name in design.settings if name.endswith(("SECRET", "KEY"))):
        assert design.settings[name] != other.settings[name], name


def test_secrets_are_in_no_command_line(design):
    secrets = [value for name, value in design.settings.items() if name.endswith(("SECRET", "KEY"))]
    secrets += [word for url in (design.urls.database, design.urls.valkey) if (word := urlsplit(url).password)]
    words = " ".join(word for part in containers(design).values() for word in part.command)
    assert len(secrets) == 10
    assert not [secret for secret in secrets if secret in words]


def test_a_plan_of_containers_is_the_same_on_the_other_side(design, tmp_path):
    plan = Plan(tmp_path, tmp_path, design.parts, owner=1, guardian=CONTAINERS)
    assert Plan.from_line(plan.to_line(), ContainerPart.from_json) == plan


def test_a_remote_engine_publishes_on_its_own_address(monkeypatch):
    assert Engine("unix:///var/run/docker.sock", mock.Mock()).host == "127.0.0.1"
    remote = Engine("tcp://127.0.0.9:2375", mock.Mock())
    assert (remote.is_local, remote.host) == (False, "127.0.0.9")
    monkeypatch.setenv("PAP_CONTAINERS_BIND", "10.1.2.3")
    assert remote.host == "10.1.2.3"


def test_without_an_engine_one_line_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/no.sock")
    with pytest.raises(NoEngine) as caught:
        engines.find()
    said = str(caught.value)
    assert "\n" not in said
    assert said.startswith(
        f"no Docker engine answers at unix://{tmp_path}/no.sock (No such file or directory): install"
    )
    assert "--target=embedded needs none" in said
