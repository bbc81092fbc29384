"""What was deleted in another window is gone, and no error."""

from uuid import uuid4

import pytest

from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor, hidden_fields


@pytest.mark.parametrize(("deed", "leads_to"), [("open", "/notifications"), ("read", "/wallet")])
def test_one_that_is_gone_leads_on(visitor: Visitor, api: FakeApi, deed: str, leads_to: str) -> None:
    visitor.sign_in(api.person())
    form = hidden_fields(visitor.open("/wallet").text, "/sign-out") | {"next": "/wallet"}
    answer = visitor.http.post(f"/notifications/{uuid4()}/{deed}", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, leads_to)
