"""Moodle's web services (REST), as Moodle 4.4 answers."""

import httpx

from payasplay.lms.connectors.connector import Connected, Course, Gone, Progress


class Moodle:
    """One learner's account at a Moodle site."""

    def __init__(self, base_url: str, token: str, http: httpx.Client) -> None:
        """See ``factory.connect``."""
        self._base_url, self._token, self._http = base_url, token, http

    def check(self) -> Connected:
        """See ``Connector``."""
        raise NotImplementedError

    def courses(self) -> list[Course]:
        """See ``Connector``."""
        raise NotImplementedError

    def progress(self, course: Course) -> Progress:
        """See ``Connector``."""
        raise NotImplementedError

    def gone(self, external_ids: list[str]) -> dict[str, Gone]:
        """See ``Connector``."""
        raise NotImplementedError
