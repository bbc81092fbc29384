"""Which errors concern one course alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError

from payasplay.lms.connectors.errors import AnswerTooLarge, CourseBroken, Forbidden, NotAnLms, NotThere, SiteFailed, Why

# The first that fits: some are kinds of others.
_WHY: dict[type[Exception], Why] = {
    NotThere: Why.NOT_THERE,
    Forbidden: Why.FORBIDDEN,
    AnswerTooLarge: Why.TOO_LARGE,
    SiteFailed: Why.FAILED,
    NotAnLms: Why.MALFORMED,
}


@contextmanager
def one_course(external_id: str) -> Iterator[None]:
    """Tell what goes wrong with this course; what goes wrong with the site or the token passes as it is.

    Raises:
        CourseBroken: an answer about the course that is refused, too long, an error, or makes no sense.
    """
    try:
        yield
    except tuple(_WHY) as error:
        raise CourseBroken(external_id, next(why for kind, why in _WHY.items() if isinstance(error, kind))) from error
    except ValidationError as error:
        raise CourseBroken(external_id, Why.MALFORMED) from error
