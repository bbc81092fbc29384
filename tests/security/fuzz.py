"""Schema-driven requests to every operation of the API: ``python -m tests.security.fuzz SECONDS``.

A process of its own, because loading schemathesis takes longer than many a test. It prints a line for each thing that
it finds, and ends with 1 where there is one; an exception of the API ends it at once, with its trace. The seed is
fixed: what it finds today it finds tomorrow.
"""

import sys
import time
from collections.abc import Iterator
from typing import Any

import hypothesis
import schemathesis
from fastapi.testclient import TestClient
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from payasplay.api.app import create_app

_SEED = 20
_EXAMPLES = 40
# Streams never end, waiting for the queue is no answer to a fuzz, and clocks are other tests'.
_LEFT_OUT = ("/api/v1/events", "/api/v1/test/")
_CHECKS = [schemathesis.checks.not_a_server_error, status_code_conformance, response_schema_conformance]
_AWAY = 503  # the payment provider is not there, which the document says can be


def main(seconds: float) -> int:
    """Try each operation with its share of the time; 1 where an answer was not as promised."""
    app = create_app()
    http = TestClient(app, raise_server_exceptions=False)
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)
    operations = [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]
    chosen = [each for each in operations if not each.path.startswith(_LEFT_OUT)]
    began, found, tried = time.monotonic(), [], 0
    for number, operation in enumerate(chosen, 1):
        until = began + seconds * number / len(chosen)
        # Somebody new for each: some operations end the session of who calls them.
        made = http.post("/api/v1/test/accounts", json={"role": "partner", "balance": "50.00"}).json()["data"]
        requests, problems = _fuzz(operation, made["accessToken"], until)
        tried += requests
        found += problems
    for problem in dict.fromkeys(found):
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(chosen)} operations, {tried} requests, {time.monotonic() - began:.0f} s\n")
    return 1 if found or tried < len(chosen) else 0


def _fuzz(operation: Any, token: str, until: float) -> tuple[int, list[str]]:
    problems: list[str] = []
    requests = 0

    @hypothesis.seed(_SEED)
    @hypothesis.settings(
        max_examples=_EXAMPLES,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=operation.as_strategy())
    def attempt(case: Any) -> None:
        nonlocal requests
        if time.monotonic() > until:
            return
        requests += 1
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {token}"}
        problems.extend(_judge(case))

    attempt()
    return requests, problems


def _judge(case: Any) -> Iterator[str]:
    answer = case.call()
    name = f"{case.method} {case.path}"
    checks = _CHECKS[1:] if answer.status_code == _AWAY else _CHECKS
    try:
        case.validate_response(answer, checks=checks)
    except FailureGroup as group:
        for failure in group.exceptions:
            yield f"{name} answered {answer.status_code}: {type(failure).__name__}: {str(failure).splitlines()[0]}"


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
