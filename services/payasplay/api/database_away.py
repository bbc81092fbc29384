"""How the API answers while its database is away; apart from the other answers, which stand without a database."""

from fastapi import Request
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from payasplay import errors
from payasplay.api.envelope import failure, on_unexpected
from payasplay.database.engine import is_away
from payasplay.logs import logger

log = logger(__name__)


def on_database_error(request: Request, error: Exception) -> JSONResponse:
    """Answer a database that is away, which is nobody's defect; any other error of it is a defect of ours."""
    if not (isinstance(error, OperationalError | PoolTimeout) and is_away(error)):
        return on_unexpected(request, error)
    log.warning("the database is away", reason=str(error).splitlines()[0])
    return failure(errors.ServiceUnavailable())
