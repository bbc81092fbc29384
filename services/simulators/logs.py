"""Logs as JSON lines on standard output."""

import structlog


def configure_logs(service: str) -> None:
    """Write every log call of this process as one JSON line with time, level and service."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(service=service, trace_id=None, request_id=None)


log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
