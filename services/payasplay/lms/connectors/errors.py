"""What can be wrong with a learning system or with a token for it. Its own words, localised and not ours, stay out."""

from enum import StrEnum
from typing import ClassVar

from payasplay.errors import DomainError


class LmsError(DomainError):
    """The base. ``transient``: it may pass by itself, so a job tries again later; the others need a person."""

    code, status, text = "LMS_ERROR", 400, "The learning system could not be used."
    transient: ClassVar[bool] = False


class NotAvailableYet(LmsError):
    """A kind of system that has no connector yet."""

    code, text = "LMS_NOT_AVAILABLE_YET", "This learning system is not available yet."


class Unreachable(LmsError):
    """No answer: the name is unknown, nobody listens, the certificate is wrong, or it took too long."""

    code, text = "LMS_UNREACHABLE", "The learning system cannot be reached."
    transient = True


class SiteFailed(LmsError):
    """An answer that says that the system itself is broken (5xx)."""

    code, text = "LMS_SITE_FAILED", "The learning system answers with an error of its own."
    transient = True


class NotAnLms(LmsError):
    """Something answers at this address, but it does not speak this system's protocol."""

    code, text = "LMS_NOT_AN_LMS", "There is no such learning system at this address."


class MovedElsewhere(NotAnLms):
    """The address leads to another host, and a token is not carried there. ``host`` is where it leads."""

    code, text = "LMS_MOVED_ELSEWHERE", "This address leads to another one. Please enter that one."

    def __init__(self, host: str) -> None:
        """Name the other host."""
        super().__init__()
        self.host = host


class ServicesOff(LmsError):
    """The system is there, and its web services are switched off for everybody."""

    code, text = "LMS_SERVICES_OFF", "This learning system does not allow connections. Its administrators can."


class BadToken(LmsError):
    """A token that is unknown, withdrawn or expired."""

    code, text = "LMS_BAD_TOKEN", "The learning system does not know this token, or it has expired."


class MissingFunctions(LmsError):
    """A token that may not do what is needed; ``names`` in the system's own words."""

    code, text = "LMS_MISSING_FUNCTIONS", "This token does not allow what a synchronisation needs."

    def __init__(self, names: tuple[str, ...]) -> None:
        """Name what the token lacks."""
        super().__init__()
        self.names = names


class Suspended(LmsError):
    """The learner's account at the system is suspended."""

    code, text = "LMS_SUSPENDED", "The account at the learning system is suspended."


class Maintenance(LmsError):
    """The system is being worked on."""

    code, text = "LMS_MAINTENANCE", "The learning system is in maintenance."
    transient = True


class Throttled(LmsError):
    """Too many calls for the system; ``retry_after`` in seconds, or None where it does not say."""

    code, text = "LMS_THROTTLED", "The learning system asks us to wait."
    transient = True


class Forbidden(LmsError):
    """A good token, and not the right to see this."""

    code, text = "LMS_FORBIDDEN", "The learning system does not let this account see that."


class NotThere(Forbidden):
    """The system knows no such thing, or none that this account may know of."""

    code, text = "LMS_NOT_THERE", "The learning system does not know that any more."


class AnswerTooLarge(LmsError):
    """An answer longer than anything that we ask for."""

    code, text = "LMS_ANSWER_TOO_LARGE", "The learning system sent more than can be read."


class Why(StrEnum):
    """What is wrong with one course."""

    FORBIDDEN = "forbidden"  # the learner cannot enter it
    NOT_THERE = "not_there"  # it went away since it was listed
    MALFORMED = "malformed"  # an answer that makes no sense
    TOO_LARGE = "too_large"
    FAILED = "failed"  # the system's own error


class CourseBroken(LmsError):
    """One course cannot be read; the others can."""

    code, text = "LMS_COURSE_BROKEN", "This course cannot be read."

    def __init__(self, external_id: str, why: Why) -> None:
        """Name the course, and what is wrong."""
        super().__init__()
        self.external_id = external_id
        self.why = why
