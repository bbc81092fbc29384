"""Known defects, planted into a process to prove that the tests see them (``PAP_FAULTS``).

A fault is a module with a function ``plant(service)`` that changes one behaviour of the running process. Only processes
in the test environment take them; any other refuses to start.
"""

import os
from importlib import import_module


class FaultsForbidden(RuntimeError):
    """A fault was asked for outside the test environment."""


def plant(service: str) -> None:
    """Plant the faults that the environment names, separated by commas, before the service starts.

    Args:
        service: the process: ``api``, ``worker``, ``web`` or ``migrations``.

    Raises:
        FaultsForbidden: this is not a test environment.
        ModuleNotFoundError: there is no such fault.
    """
    names = [name for name in os.environ.get("PAP_FAULTS", "").split(",") if name]
    if names and os.environ.get("PAP_ENVIRONMENT") != "test":
        raise FaultsForbidden("PAP_FAULTS is set outside the test environment")
    for name in names:
        import_module(name).plant(service)
