"""An error that nobody expected tells its inside to nobody, and is answered like everything else."""

from payasplay.errors import DomainError


def test_a_defect_tells_nothing_of_the_inside(omid, monkeypatch):
    def breaks(*_given, **_named):
        raise RuntimeError("the password of the database is 1234")

    monkeypatch.setattr("payasplay.accounts.endpoints.service.change", breaks)
    answer = omid.call("PATCH", "/users/me", json={"name": "Omid"})
    assert answer.status_code == 500
    said = answer.json()
    assert said["error"] == {"code": DomainError.code, "message": DomainError.text, "details": []}
    assert answer.headers["x-request-id"] == said["requestId"]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
