"""Calls of Moodle's functions, and its errors, which come with status 200."""

from http import HTTPStatus
from typing import Any

import httpx

from payasplay.lms.connectors.errors import (
    BadToken,
    Forbidden,
    LmsError,
    Maintenance,
    MissingFunctions,
    NotAnLms,
    NotThere,
    ServicesOff,
    SiteFailed,
    Suspended,
)
from payasplay.lms.connectors.wire import Answer, Wire

_PATH = "/webservice/rest/server.php"
_ERRORS: dict[str, type[LmsError]] = {
    "invalidtoken": BadToken,
    "wsaccessusersuspended": Suspended,
    "sitemaintenance": Maintenance,
    "errorcoursecontextnotvalid": Forbidden,
    "requireloginerror": Forbidden,
    "nopermissions": Forbidden,
    "invalidrecord": NotThere,
    "usernotenroled": Forbidden,
}
NO_COMPLETION = frozenset({"nocriteriaset", "cannotviewreport"})


class Refused(SiteFailed):
    """An error of Moodle's by its ``code``, a word that is compared and never shown."""

    def __init__(self, code: str) -> None:
        """Keep the word."""
        super().__init__()
        self.errorcode = code


class Functions:
    """The functions of one site, called with one token."""

    def __init__(self, base_url: str, token: str, http: httpx.Client) -> None:
        """See ``factory.connect``."""
        self._wire = Wire(base_url, http)
        self._token = token

    @property
    def host(self) -> str:
        """Where the site is."""
        return self._wire.base.host

    def call(self, function: str, **parameters: str | int) -> Any:  # noqa: ANN401 - any value of JSON
        """Call a function; parameters of records and lists are named as PHP reads them.

        Raises:
            LmsError: what ``errors`` has, and ``Refused`` for the rest.
        """
        answer = self._send(function, parameters)
        if _errorcode(answer) == "accessexception":
            # One text for an expired token and for a function that is not allowed. But an expired token is deleted at
            # its first use, so that the second tells them apart.
            answer = self._send(function, parameters)
            if _errorcode(answer) == "accessexception":
                raise MissingFunctions((function,))
        code = _errorcode(answer)
        if code is not None:
            raise _ERRORS[code] if code in _ERRORS else Refused(code)
        return answer

    def _send(self, function: str, parameters: dict[str, str | int]) -> Any:  # noqa: ANN401 - any value of JSON
        # By POST: in the address, the token would be in the logs of everybody on the way.
        form = {"wstoken": self._token, "wsfunction": function, "moodlewsrestformat": "json"}
        form |= {key: str(value) for key, value in parameters.items()}
        answer = self._wire.call("POST", self._wire.url(_PATH), data=form)
        if answer.status != HTTPStatus.OK:
            raise _without_services(answer)
        return answer.json()


def _errorcode(answer: Any) -> str | None:  # noqa: ANN401 - any value of JSON
    if isinstance(answer, dict) and "exception" in answer:
        return str(answer.get("errorcode", ""))
    return None


def _without_services(answer: Answer) -> LmsError:
    if answer.status == HTTPStatus.FORBIDDEN and not answer.body:
        return ServicesOff()
    return NotAnLms()
