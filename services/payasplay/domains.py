"""The domains of the platform, in one list: a new one is added here and nowhere else.

A domain is a package with ``models``, ``repository``, ``service``, ``schemas``, ``endpoints`` and ``tasks``, as far as
it needs them. What is there is found: the API mounts the endpoints' ``router``, migrations see the models, the worker
the tasks, the audit the ledger checks (``audit_checks``).
"""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

DOMAINS = (
    "accounts",
    "accounts.second_factor",
    "ledger",
    "wallet",
    "payments",
    "payments.methods",
    "auto_topup",
    "payouts",
    "withdrawals",
    "notifications",
    "playback",
    "partners",
    "settlement",
    "lms",
)


def modules(name: str) -> list[ModuleType]:
    """The modules of this name in all domains that have one, in the list's order."""
    return [import_module(path) for path in module_names(name)]


def module_names(name: str) -> list[str]:
    """Their dotted names, without importing them."""
    paths = [f"payasplay.{domain}.{name}" for domain in DOMAINS]
    return [path for path in paths if find_spec(path) is not None]
