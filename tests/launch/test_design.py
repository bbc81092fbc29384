"""What Pay as Play is made of, before anything starts."""

import socket
from urllib.parse import urlsplit

from launch.design import Design, pay_as_play
from launch.environment import plain_environment
from launch.part import Part, check_parts
from launch.ports import free_ports, is_taken


def processes(design: Design) -> list[Part]:
    return [part for part in design.parts if isinstance(part, Part)]


def test_the_parts_fit_together_and_their_order_is_right():
    design = pay_as_play()
    check_parts(design.parts)
    needs = {part.name: set(part.needs) for part in design.parts}
    assert set(needs) == {
        "postgres",
        "valkey",
        "migrations",
        "api",
        "worker",
        "web",
        "payments",
        "payouts",
        "mail",
        "identity",
        "lms",
    }
    assert needs["migrations"] == {"postgres"}
    assert needs["worker"] == {"migrations", "valkey"}


def test_two_designs_share_neither_port_nor_secret():
    one, other = pay_as_play(), pay_as_play()
    ports = [port for design in (one, other) for part in processes(design) for port in part.ports]
    assert len(ports) == len(set(ports)) == 20
    for name in (name for name in one.settings if name.endswith(("SECRET", "KEY", "URL"))):
        assert one.settings[name] != other.settings[name], name


def test_secrets_are_in_no_command_line():
    design = pay_as_play()
    secrets = [value for name, value in design.settings.items() if name.endswith(("SECRET", "KEY"))]
    secrets += [word for url in (design.urls.database, design.urls.valkey) if (word := urlsplit(url).password)]
    assert len(secrets) == 10
    words = " ".join(word for part in processes(design) for word in part.argv)
    assert not [secret for secret in secrets if secret in words]


def test_given_variables_reach_every_part_of_ours_and_a_shell_s_do_not(monkeypatch):
    monkeypatch.setenv("PAP_DATABASE_URL", "postgresql://production/")
    design = pay_as_play({"PAP_FAULTS": "double-credit"})
    ours = [part for part in processes(design) if part.name not in {"postgres", "valkey"}]
    assert len(ours) == 9
    assert all(part.environment["PAP_FAULTS"] == "double-credit" for part in ours)
    assert all("production" not in part.environment.get("PAP_DATABASE_URL", "") for part in processes(design))


def test_loopback_never_goes_through_a_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "intranet")
    assert plain_environment()["NO_PROXY"] == "intranet,127.0.0.1,localhost"


def test_a_port_that_somebody_listens_on_is_not_free():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert is_taken(taken.getsockname()[1])
    assert not is_taken(free_ports(1)[0])
