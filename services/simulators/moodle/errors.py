"""Moodle's errors, by what they are called there. The status is 200 all the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MoodleError(Exception):
    """``exception`` is the class, ``errorcode`` the word, ``message`` a sentence in the site's language."""

    exception: str
    errorcode: str
    message: str


def _moodle(errorcode: str, message: str) -> MoodleError:
    return MoodleError("moodle_exception", errorcode, message)


INVALID_TOKEN = _moodle("invalidtoken", "Invalid token - token not found")
# The same for an expired token, a wrong network, a service switched off, and a function that the service lacks.
NO_ACCESS = MoodleError("webservice_access_exception", "accessexception", "Access control exception")
SUSPENDED = _moodle("wsaccessusersuspended", "Refused web service access for suspended username")
MAINTENANCE = _moodle("sitemaintenance", "The site is undergoing maintenance and is currently not available")
NO_RECORD = MoodleError("dml_missing_record_exception", "invalidrecord", "Can't find data record in database.")
BAD_PARAMETER = MoodleError("invalid_parameter_exception", "invalidparameter", "Invalid parameter value detected")
CANNOT_ENTER = _moodle("errorcoursecontextnotvalid", "You cannot execute functions in the course context")
LOGIN_NEEDED = MoodleError("require_login_exception", "requireloginerror", "Course or activity not accessible.")
NO_CAPABILITY = MoodleError(
    "required_capability_exception", "nopermissions", "Sorry, but you do not currently have permissions to do that."
)
NO_CRITERIA = _moodle("nocriteriaset", "No completion criteria set for this course")
CANNOT_VIEW_REPORT = _moodle("cannotviewreport", "You cannot view this report.")
NO_SUCH_FIELD = MoodleError("coding_exception", "codingerror", "Coding error detected")
DATABASE = MoodleError("dml_read_exception", "dmlreadexception", "Error reading from database")
