"""The worker writes an error into the log that belongs to nobody."""

from payasplay.logs import logger

FLOW, LAYER = "oracles", "job"


def plant(service: str) -> None:
    """Log it at the start, outside of any trace."""
    if service == "worker":
        logger("worker").error("planted: the worker complains")
