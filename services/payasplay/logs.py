"""Logs: one JSON object a line on standard output, each with its service, trace and request."""

import logging
import sys

import structlog
from structlog.types import EventDict, Processor


def configure(service: str, level: int = logging.INFO) -> None:
    """Send this process's logs, the libraries' included, to standard output as JSON lines.

    Args:
        service: the name in every line, for example ``"api"``.
        level: the lowest level written.
    """

    def name_service(_logger: object, _method: str, event: EventDict) -> EventDict:
        event["service"] = service
        return event

    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        name_service,
        # As text, without the values of variables: those hold tokens and passwords.
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # Our own access line carries the trace; the server's would say the same without it.
    logging.getLogger("uvicorn.access").disabled = True
    # These tell of every poll and every mail at INFO.
    for noisy in ("procrastinate", "stripe", "httpx", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """A logger that takes keywords: ``log.info("top-up credited", topup=…)``."""
    bound: structlog.stdlib.BoundLogger = structlog.get_logger(name)
    return bound
