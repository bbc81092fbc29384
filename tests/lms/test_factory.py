"""What can be said of a connection before anybody is asked."""

import httpx
import pytest

from payasplay.lms.connectors.connector import Kind
from payasplay.lms.connectors.errors import BadToken, NotAvailableYet
from payasplay.lms.connectors.factory import connect


@pytest.mark.parametrize("kind", [Kind.MOODLE, Kind.CANVAS])
@pytest.mark.parametrize("token", ["tök", "two words", "line\r\nX-Evil: 1", "\U0010c274"])
def test_a_token_that_no_header_can_carry_is_nobodys(kind: Kind, token: str) -> None:
    with httpx.Client() as http, pytest.raises(BadToken):
        connect(kind, "https://school.example", token, http)


@pytest.mark.parametrize("kind", [Kind.BLACKBOARD, Kind.CUSTOM])
def test_what_is_not_available_yet_is_said_first(kind: Kind) -> None:
    with httpx.Client() as http, pytest.raises(NotAvailableYet):
        connect(kind, "https://school.example", "two words", http)
