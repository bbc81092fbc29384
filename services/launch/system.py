"""What Pay as Play is made of, whatever it runs on: its services, how each is started, and what all of them are told.

``launch.design`` makes processes of this description, ``launch.containers.design`` containers.
"""

import base64
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from launch.part import AnswersHttp, Finishes, LogsEvent, Readiness


@dataclass(frozen=True, slots=True)
class Urls:
    """Where the parts of a stack are; ``mail``, ``payments``, ``payouts``, ``identity``, ``lms`` are the stand-ins'.

    ``lms_sites`` is where the platform reaches the learning systems, so what people type in; ``lms`` is where a
    scenario steers them.
    """

    web: str
    api: str
    mail: str
    payments: str
    payouts: str
    identity: str
    lms: str
    lms_sites: str
    database: str
    valkey: str

    def to_json(self) -> dict[str, str]:
        """Return the addresses by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Service:
    """One Python process of the stack.

    ``module`` is what runs; ``ports``: option of its command line → name of the port, and the port that has the
    service's own name speaks HTTP and answers ``/health``; ``event``: what it logs once it is ready, where it has no
    such port; ``ends``: it does its work and ends.
    """

    name: str
    module: str
    needs: tuple[str, ...]
    ports: Mapping[str, str] = field(default_factory=dict)
    event: str = ""
    ends: bool = False

    def ready(self, url: str) -> Readiness:
        """How one knows that it is ready; ``url`` is where its HTTP port is reached."""
        if self.ends:
            return Finishes()
        return LogsEvent(self.event) if self.event else AnswersHttp(f"{url}/health")


def _served(name: str, module: str, *needs: str) -> Service:
    return Service(name, module, needs, {"--port": name})


SERVICES = (
    Service("migrations", "payasplay.database", ("postgres",), ends=True),
    # These could start at once. But the way through database, migrations and worker is the longest, and the database,
    # which loads in no time when left alone, would wait for their imports: measured, a third slower. The API may load
    # while the migrations run, because nobody calls it before the whole stack is up.
    _served("api", "payasplay.api", "postgres", "valkey"),
    _served("web", "payasplay.web", "postgres", "valkey"),
    _served("payments", "simulators.payments", "postgres"),
    _served("payouts", "simulators.payouts", "postgres"),
    _served("identity", "simulators.identity", "postgres"),
    _served("lms", "simulators.learning", "postgres"),
    Service("mail", "simulators.mail", ("postgres",), {"--smtp-port": "smtp", "--http-port": "mail"}),
    Service("worker", "payasplay.worker", ("migrations", "valkey"), event="worker ready"),
)


def settings(inside: Urls, outside: Urls, smtp: tuple[str, int], networks: Sequence[str]) -> dict[str, str]:
    """Return what the services are told, with secrets that no other run has.

    Args:
        inside: where the parts reach each other.
        outside: where people's browsers, and partners, reach them.
        smtp: host and port of the mail server, inside.
        networks: internal networks in which learning systems may be; any other stays forbidden.
    """
    return {
        "PAP_ENVIRONMENT": "test",
        "PAP_TEST_ENDPOINTS": "true",
        "PAP_RECORD_EXCHANGES": "true",
        "PAP_DATABASE_URL": inside.database,
        "PAP_VALKEY_URL": inside.valkey,
        "PAP_API_URL": inside.api,
        "PAP_PUBLIC_API_URL": outside.api,
        "PAP_WEB_URL": outside.web,
        "PAP_STRIPE_API_BASE": inside.payments,
        "PAP_STRIPE_JS_URL": f"{outside.payments}/v3/",
        "PAP_STRIPE_SECRET_KEY": f"sk_test_{secrets.token_hex(16)}",
        "PAP_STRIPE_PUBLISHABLE_KEY": f"pk_test_{secrets.token_hex(16)}",
        "PAP_STRIPE_WEBHOOK_SECRET": f"whsec_{secrets.token_hex(24)}",
        "PAP_PAYOUT_API_BASE": inside.payouts,
        "PAP_PAYOUT_API_KEY": f"payouts_{secrets.token_hex(16)}",
        "PAP_PAYOUT_WEBHOOK_SECRET": f"payouts_{secrets.token_hex(24)}",
        # A Fernet key: 32 bytes in URL-safe base64.
        "PAP_ENCRYPTION_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "PAP_OIDC_ISSUER": outside.identity,
        "PAP_OIDC_DISCOVERY_URL": f"{inside.identity}/.well-known/openid-configuration",
        "PAP_OIDC_CLIENT_SECRET": secrets.token_urlsafe(24),
        "PAP_OUTBOUND_ALLOWED_NETWORKS": "[" + ", ".join(f'"{network}"' for network in networks) + "]",
        "PAP_SMTP_HOST": smtp[0],
        "PAP_SMTP_PORT": str(smtp[1]),
        "PAP_MAIL_FROM": "Pay as Play <no-reply@payasplay.example>",
        "PAP_JWT_SECRET": secrets.token_urlsafe(48),
        "PAP_SESSION_SECRET": secrets.token_urlsafe(48),
        # Where people's browsers find the provider; its document tells its own servers' addresses by how it is asked.
        "PAP_IDENTITY_PUBLIC_URL": outside.identity,
    }
