"""What Pay as Play is made of when it runs on one machine: its parts, their settings, their addresses."""

import base64
import secrets
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from launch.environment import python_environment
from launch.part import AnswersHttp, Finishes, LogsEvent, Part, Readiness
from launch.ports import LOOPBACK, free_ports
from launch.postgres import new_postgres, postgres_part
from launch.valkey import valkey_part


@dataclass(frozen=True, slots=True)
class Urls:
    """Where the parts of a stack are; ``mail``, ``payments``, ``payouts``, ``identity``, ``lms`` are the stand-ins'."""

    web: str
    api: str
    mail: str
    payments: str
    payouts: str
    identity: str
    lms: str
    database: str
    valkey: str

    def to_json(self) -> dict[str, str]:
        """Return the addresses by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Design:
    """A stack before it is started: ``settings`` are the ``PAP_`` variables that its parts share."""

    parts: tuple[Part, ...]
    urls: Urls
    settings: dict[str, str]


def _http(port: int) -> str:
    return f"http://{LOOPBACK}:{port}"


def _settings(urls: Urls, smtp_port: int) -> dict[str, str]:
    """Return what the parts are told, with secrets that no other run has."""
    return {
        "PAP_ENVIRONMENT": "test",
        "PAP_TEST_ENDPOINTS": "true",
        "PAP_RECORD_EXCHANGES": "true",
        "PAP_DATABASE_URL": urls.database,
        "PAP_VALKEY_URL": urls.valkey,
        "PAP_API_URL": urls.api,
        "PAP_WEB_URL": urls.web,
        "PAP_STRIPE_API_BASE": urls.payments,
        "PAP_STRIPE_JS_URL": f"{urls.payments}/v3/",
        "PAP_STRIPE_SECRET_KEY": f"sk_test_{secrets.token_hex(16)}",
        "PAP_STRIPE_PUBLISHABLE_KEY": f"pk_test_{secrets.token_hex(16)}",
        "PAP_STRIPE_WEBHOOK_SECRET": f"whsec_{secrets.token_hex(24)}",
        "PAP_PAYOUT_API_BASE": urls.payouts,
        "PAP_PAYOUT_API_KEY": f"payouts_{secrets.token_hex(16)}",
        "PAP_PAYOUT_WEBHOOK_SECRET": f"payouts_{secrets.token_hex(24)}",
        # A Fernet key: 32 bytes in URL-safe base64.
        "PAP_ENCRYPTION_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "PAP_OIDC_ISSUER": urls.identity,
        "PAP_OIDC_CLIENT_SECRET": secrets.token_urlsafe(24),
        # The stand-ins of learning platforms are on loopback; any other internal address stays forbidden.
        "PAP_OUTBOUND_ALLOWED_NETWORKS": '["127.0.0.0/8"]',
        "PAP_SMTP_HOST": LOOPBACK,
        "PAP_SMTP_PORT": str(smtp_port),
        "PAP_MAIL_FROM": "Pay as Play <no-reply@payasplay.example>",
        "PAP_JWT_SECRET": secrets.token_urlsafe(48),
        "PAP_SESSION_SECRET": secrets.token_urlsafe(48),
    }


def _python(
    name: str,
    module: str,
    arguments: tuple[str, ...],
    ready: Readiness,
    environment: dict[str, str],
    needs: tuple[str, ...],
    ports: tuple[int, ...] = (),
) -> Part:
    """One of our own processes."""
    return Part(name, (sys.executable, "-m", module, *arguments), ready, environment, needs, ports, module=module)


def pay_as_play(extra_env: Mapping[str, str] | None = None) -> Design:
    """Design a stack on free ports with fresh secrets; ``extra_env`` goes to every Python part and wins over the rest.

    Raises:
        MissingTool: there is no PostgreSQL or no Valkey.
    """
    ports = iter(free_ports(10))
    database_port, valkey_port, api_port, web_port = (next(ports) for _ in range(4))
    payments_port, payouts_port, smtp_port, mail_port, identity_port, lms_port = ports
    database = new_postgres(database_port)
    valkey_password = secrets.token_urlsafe(24)
    urls = Urls(
        web=_http(web_port),
        api=_http(api_port),
        mail=_http(mail_port),
        payments=_http(payments_port),
        payouts=_http(payouts_port),
        identity=_http(identity_port),
        lms=_http(lms_port),
        database=database.url,
        valkey=f"redis://:{valkey_password}@{LOOPBACK}:{valkey_port}/0",
    )
    settings = _settings(urls, smtp_port) | dict(extra_env or {})
    environment = python_environment() | settings

    def served(name: str, module: str, port: int, *needs: str) -> Part:
        argv = ("--host", LOOPBACK, "--port", str(port))
        return _python(name, module, argv, AnswersHttp(f"{_http(port)}/health"), environment, needs, (port,))

    mail_argv = ("--host", LOOPBACK, "--smtp-port", str(smtp_port), "--http-port", str(mail_port))
    parts = (
        postgres_part(database),
        valkey_part(valkey_port, valkey_password),
        _python("migrations", "payasplay.database", (), Finishes(), environment, ("postgres",)),
        # These four could start at once. But the way through database, migrations and worker is the longest, and the
        # database, which loads in no time when left alone, would wait for their imports: measured, a third slower.
        # The API may load while the migrations run, because nobody calls it before the whole stack is up.
        served("api", "payasplay.api", api_port, "postgres", "valkey"),
        served("web", "payasplay.web", web_port, "postgres", "valkey"),
        served("payments", "simulators.payments", payments_port, "postgres"),
        served("payouts", "simulators.payouts", payouts_port, "postgres"),
        served("identity", "simulators.identity", identity_port, "postgres"),
        served("lms", "simulators.learning", lms_port, "postgres"),
        _python(
            "mail",
            "simulators.mail",
            mail_argv,
            AnswersHttp(f"{_http(mail_port)}/health"),
            environment,
            ("postgres",),
            (smtp_port, mail_port),
        ),
        _python(
            "worker",
            "payasplay.worker",
            (),
            LogsEvent("worker ready"),
            environment,
            ("migrations", "valkey"),
        ),
    )
    return Design(parts, urls, settings)
