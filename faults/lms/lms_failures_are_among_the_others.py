"""What failed of a synchronisation has to be looked for among what went well."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Order by title alone."""
    if service == "api":
        from payasplay.lms import repository

        def by_title(*asked: Any) -> Any:
            return sorted(found(*asked), key=lambda row: row[1])

        found = repository.results
        replace(repository, "results", lambda _before: by_title)
