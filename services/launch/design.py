"""Pay as Play as processes of one machine: their command lines, their settings, their addresses."""

import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from launch.environment import python_environment
from launch.part import AnyPart, Part
from launch.plan import PROCESSES
from launch.ports import LOOPBACK, free_ports
from launch.postgres import new_postgres, postgres_part
from launch.system import SERVICES, Service, Urls, settings
from launch.valkey import valkey_part

__all__ = ["Design", "Urls", "pay_as_play"]


@dataclass(frozen=True, slots=True)
class Design:
    """A stack before it is started.

    ``settings`` are the ``PAP_`` variables that its parts share, ``guardian`` is the module that runs such parts.
    """

    parts: tuple[AnyPart, ...]
    urls: Urls
    settings: dict[str, str]
    guardian: str = PROCESSES


def _http(port: int) -> str:
    return f"http://{LOOPBACK}:{port}"


def pay_as_play(extra_env: Mapping[str, str] | None = None) -> Design:
    """Design a stack on free ports with fresh secrets; ``extra_env`` goes to every Python part and wins over the rest.

    Raises:
        MissingTool: there is no PostgreSQL or no Valkey.
    """
    names = [name for service in SERVICES for name in service.ports.values()]
    database_port, valkey_port, *others = free_ports(len(names) + 2)
    ports = dict(zip(names, others, strict=True))
    database = new_postgres(database_port)
    valkey_password = secrets.token_urlsafe(24)
    urls = Urls(
        **{name: _http(port) for name, port in ports.items() if name != "smtp"},
        lms_sites=_http(ports["lms"]),
        database=database.url,
        valkey=f"redis://:{valkey_password}@{LOOPBACK}:{valkey_port}/0",
    )
    # The stand-ins of learning platforms are on loopback.
    told = settings(urls, urls, (LOOPBACK, ports["smtp"]), ["127.0.0.0/8"]) | dict(extra_env or {})
    environment = python_environment() | told

    def process(service: Service) -> Part:
        used = {option: ports[name] for option, name in service.ports.items()}
        options = [word for option, port in used.items() for word in (option, str(port))]
        where = ("--host", LOOPBACK, *options) if options else ()
        argv = (sys.executable, "-m", service.module, *where)
        ready = service.ready(_http(ports.get(service.name, 0)))
        return Part(service.name, argv, ready, environment, service.needs, tuple(used.values()), module=service.module)

    servers = (postgres_part(database), valkey_part(valkey_port, valkey_password))
    return Design((*servers, *map(process, SERVICES)), urls, told)
