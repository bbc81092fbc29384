"""The connector for a kind of learning system."""

import re

import httpx

from payasplay import outbound
from payasplay.lms.connectors.canvas import Canvas
from payasplay.lms.connectors.connector import AVAILABLE, Connector, Kind
from payasplay.lms.connectors.errors import BadToken, NotAvailableYet
from payasplay.lms.connectors.moodle import Moodle

TIMEOUT_SECONDS = 8.0
MOST_BYTES = 5 * 1024 * 1024
# What a header can carry, and every system's tokens are made of.
_SENDABLE = re.compile(r"[\x21-\x7e]+")


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
        BadToken: no system gives out such a token: it has characters that cannot travel in a header.
    """
    if kind not in AVAILABLE:
        raise NotAvailableYet
    if not _SENDABLE.fullmatch(token):
        raise BadToken
    return Moodle(base_url, token, http) if kind is Kind.MOODLE else Canvas(base_url, token, http)
