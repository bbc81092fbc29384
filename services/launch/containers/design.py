"""Pay as Play as containers: the services of ``launch.system``, two replicas of the API, on one network of the run."""

import secrets
from collections.abc import Mapping
from dataclasses import replace

from launch.containers.images import Images
from launch.containers.part import SUBNET, ContainerPart
from launch.design import Design
from launch.part import AnswersHttp
from launch.plan import CONTAINERS
from launch.ports import LOOPBACK, free_ports
from launch.postgres import NAME, answers_logins
from launch.postgres_server import FORGETFUL
from launch.system import SERVICES, Service, Urls, settings
from launch.valkey import answers_ping

REPLICAS = ("api-1", "api-2")
GATEWAY = "gateway"
_PORT, _SMTP_PORT, _POSTGRES_PORT, _VALKEY_PORT = 8000, 1025, 5432, 6379
_ANYWHERE = "0.0.0.0"  # noqa: S104 -- inside a container, whose network is the run's own
_INSIDE = {"smtp": _SMTP_PORT}  # every other port is the same: each container has an address of its own
_ROLE = "CREATE ROLE {name} LOGIN CREATEDB PASSWORD '{password}';\nCREATE DATABASE {name} OWNER {name};\n"


def pay_as_play(images: Images, extra_env: Mapping[str, str] | None = None) -> Design:
    """Design a stack with fresh secrets, published on free ports; ``extra_env`` goes to every Python part and wins."""
    http = [name for service in SERVICES for name in service.ports.values() if name != "smtp"]
    names = [*http, *REPLICAS, "postgres", "valkey"]
    ports = dict(zip(names, free_ports(len(names)), strict=True))
    database_password, valkey_password = secrets.token_urlsafe(24), secrets.token_urlsafe(24)

    def urls(where: Mapping[str, str]) -> Urls:
        return Urls(
            **{name: f"http://{where[name]}" for name in http},
            lms_sites=f"http://lms:{_PORT}",
            database=f"postgresql+psycopg://{NAME}:{database_password}@{where['postgres']}/{NAME}",
            valkey=f"redis://:{valkey_password}@{where['valkey']}/0",
        )

    outside = urls({name: f"{LOOPBACK}:{port}" for name, port in ports.items()})
    own = {name: f"{name}:{_PORT}" for name in http}
    servers = {"postgres": f"postgres:{_POSTGRES_PORT}", "valkey": f"valkey:{_VALKEY_PORT}"}
    inside = urls({**own, **servers, "api": f"{GATEWAY}:{_PORT}"})
    told = settings(inside, outside, ("mail", _SMTP_PORT), ["127.0.0.0/8", SUBNET]) | dict(extra_env or {})

    def container(service: Service) -> ContainerPart:
        options = [word for option, name in service.ports.items() for word in (option, str(_INSIDE.get(name, _PORT)))]
        command = (service.module, *(("--host", _ANYWHERE, *options) if options else ()))
        ready = service.ready(f"http://{LOOPBACK}:{ports.get(service.name, 0)}")
        published = {_PORT: ports[service.name]} if service.name in ports else {}
        return ContainerPart(service.name, images.app, ready, command, told, service.needs, published=published)

    parts = {service.name: container(service) for service in SERVICES}
    api = parts.pop("api")
    for name in REPLICAS:
        ready = AnswersHttp(f"http://{LOOPBACK}:{ports[name]}/health")
        parts[name] = replace(api, name=name, ready=ready, aliases=("api",), published={_PORT: ports[name]})
    way = ("launch.containers.gateway", "--host", _ANYWHERE, "--port", str(_PORT), "--to", f"api:{_PORT}")
    parts[GATEWAY] = replace(api, name=GATEWAY, command=way, environment={})
    database = ContainerPart(
        "postgres",
        images.postgres,
        answers_logins(ports["postgres"]),
        ("postgres", *(word for name, value in FORGETFUL.items() for word in ("-c", f"{name}={value}"))),
        {"POSTGRES_PASSWORD": secrets.token_urlsafe(24)},
        published={_POSTGRES_PORT: ports["postgres"]},
        files={"/docker-entrypoint-initdb.d/payasplay.sql": _ROLE.format(name=NAME, password=database_password)},
    )
    valkey = ContainerPart(
        "valkey",
        images.valkey,
        answers_ping(ports["valkey"], valkey_password),
        ("valkey-server", "/etc/valkey.conf"),
        published={_VALKEY_PORT: ports["valkey"]},
        files={"/etc/valkey.conf": f'requirepass {valkey_password}\nsave ""\nappendonly no\nbind * -::*\n'},
    )
    return Design((database, valkey, *parts.values()), outside, told, CONTAINERS)
