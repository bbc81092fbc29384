"""The connector for a kind of learning system."""

import httpx

from payasplay import outbound
from payasplay.lms.connectors.canvas import Canvas
from payasplay.lms.connectors.connector import Connector, Kind
from payasplay.lms.connectors.errors import NotAvailableYet
from payasplay.lms.connectors.moodle import Moodle

TIMEOUT_SECONDS = 8.0
MOST_BYTES = 5 * 1024 * 1024


def open_client() -> httpx.Client:
    """The client to give to ``connect``: into no network of ours, and of bounded time and size."""
    return outbound.open_client(timeout_seconds=TIMEOUT_SECONDS, limit_bytes=MOST_BYTES)


def connect(kind: Kind, base_url: str, token: str, http: httpx.Client) -> Connector:
    """The connector of one learner at one site. Nothing is called yet.

    Args:
        kind: of system.
        base_url: as the user gave it, with the path under which the site is, if any.
        token: the learner's own.
        http: from ``open_client``; the caller closes it.

    Raises:
        NotAvailableYet: there is no connector for this kind.
        ForbiddenTarget: the address is none for the web.
    """
    if kind is Kind.MOODLE:
        return Moodle(base_url, token, http)
    if kind is Kind.CANVAS:
        return Canvas(base_url, token, http)
    raise NotAvailableYet
