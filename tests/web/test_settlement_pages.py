"""The pages of settlement alone: the drawing, days in both languages, what is shown where the API does not answer."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fastapi.responses import JSONResponse

from payasplay.errors import DomainError, FieldError, ValidationFailed
from payasplay.web.days import change_text, day_text, moment_text, month_text
from payasplay.web.line_charts import HEIGHT, WIDTH, line_chart
from tests.web.fake_api import FakeApi, Person
from tests.web.visitor import Visitor, tags

OVERVIEW = "/api/v1/partner/settlement/overview"
PAYOUTS = "/api/v1/partner/settlement/settlements"
TOO_FAR = ValidationFailed(details=(FieldError("from", "too_far", "This day is too far away."),))
HEAVIEST_PAGE = 60_000
_DAYS = {"firstDay": "2028-02-28", "lastDay": "2028-03-01"}
_PART = {"net": "0.00", "sessions": 0, "settlements": 0}


def _overview(*revenues: str) -> dict[str, Any]:
    points = [
        {"firstDay": day, "lastDay": day, "sessions": 1, "revenue": revenue, "net": revenue}
        for day, revenue in zip(("2028-02-28", "2028-02-29", "2028-03-01"), revenues, strict=True)
    ]
    following = {
        "day": "2028-04-01",
        "daysLeft": 31,
        "period": {"firstDay": "2028-03-01", "lastDay": "2028-03-31", "frequency": "monthly"},
        "collected": "30.00",
        "carriedOver": "0.00",
        "minimum": "50.00",
        "reachesMinimum": False,
        "hasPayoutMethod": True,
        "standing": "on_track",
    }
    return {
        "range": "custom",
        "days": _DAYS,
        "today": "2028-03-01",
        "timeZone": "UTC",
        "currency": "EUR",
        "sums": {"sessions": 3, "revenue": "30.00", "fees": "3.00", "net": "27.00"},
        "before": {**_DAYS, "revenue": "0.00", "changePercent": None},
        "parts": dict.fromkeys(("completed", "pending", "failed", "open"), _PART),
        "chart": {"unit": "day", "points": points},
        "next": following,
    }


@pytest.fixture
def person(visitor: Visitor, api: FakeApi) -> Person:
    @api.app.get(OVERVIEW)
    def overview() -> JSONResponse:
        return JSONResponse({"success": True, "data": _overview("10.00", "20.00", "0.00")})

    person = api.person()
    visitor.sign_in(person)
    return person


def test_a_spot_lies_as_high_as_its_value() -> None:
    chart = line_chart([0, 5_000, 10_000])
    base, middle, top = (spot.y for spot in chart.spots)
    assert base - middle == middle - top > 0
    assert [rule.value for rule in chart.rules] == [0, 5_000, 10_000]


def test_time_runs_as_people_read() -> None:
    forwards, backwards = line_chart([1, 2, 3]), line_chart([1, 2, 3], mirrored=True)
    assert [spot.x for spot in backwards.spots] == [WIDTH - spot.x for spot in forwards.spots]
    assert [spot.y for spot in backwards.spots] == [spot.y for spot in forwards.spots]


@pytest.mark.parametrize("values", [[0], [0, 0, 0], [1], [10**9] * 366, list(range(366))])
def test_everything_is_inside_the_picture(values: list[int]) -> None:
    chart = line_chart(values)
    assert len(chart.spots) == len(values)
    assert all(0 <= spot.x <= WIDTH and 0 <= spot.y <= HEIGHT for spot in chart.spots)
    assert 1 <= sum(spot.labelled for spot in chart.spots) <= 7


def test_days_and_changes_in_both_languages() -> None:
    leap_day = date(2028, 2, 29)
    assert day_text(leap_day, "en") == "Feb 29, 2028"
    assert day_text(leap_day, "fa") == "۲۹ فوریه ۲۰۲۸"
    assert month_text(leap_day, "en") == "Feb 2028"
    assert change_text("12.5", "en") == "+12.5%"
    assert change_text("-3.0", "fa") == "−۳٫۰٪"
    assert change_text("0.0", "en") == "0.0%"


def test_a_moment_is_by_the_partners_clock_also_when_it_changes() -> None:
    before, after = datetime(2028, 3, 26, 0, 59, tzinfo=UTC), datetime(2028, 3, 26, 1, 0, tzinfo=UTC)
    assert "1:59" in moment_text(before, "Europe/Berlin", "en")
    assert "3:00" in moment_text(after, "Europe/Berlin", "en")


def test_the_overview_is_light_and_has_its_table(visitor: Visitor, person: Person) -> None:
    answer = visitor.open("/partner/settlement")
    assert answer.status_code == 200
    assert len(answer.content) < HEAVIEST_PAGE
    assert answer.headers["cache-control"] == "no-store"
    assert re.findall(r'data-value="([\d.]+)"', answer.text) == ["10.00", "20.00", "0.00"]
    rows = [each for each in tags(answer.text, "data") if each.get("data-testid") == "chart-revenue"]
    assert [each["value"] for each in rows] == ["10.00", "20.00", "0.00"]
    assert "style=" not in answer.text


def test_persian_has_no_latin_amounts(visitor: Visitor, person: Person) -> None:
    visitor.http.headers["accept-language"] = "fa"
    visitor.submit("/language", locale="fa", next="/partner/settlement")
    html = visitor.open("/partner/settlement").text
    assert 'dir="rtl"' in html
    assert "€30.00" not in html
    assert "۳۰٫۰۰" in html


def test_an_api_that_does_not_answer_is_said_and_can_be_tried_again(
    visitor: Visitor, api: FakeApi, person: Person
) -> None:
    # It waits longer than the client's patience, so that the client does not try again by itself.
    api.fail_with[OVERVIEW] = DomainError(retry_after=600)
    answer = visitor.open("/partner/settlement")
    assert answer.status_code == 503
    assert "Not available right now" in answer.text
    assert visitor.open("/partner/settlement").status_code == 200


@pytest.mark.parametrize("query", ["range=year", "range=", "range=this_month&from=" + "1" * 11])
def test_a_malformed_overview_address(visitor: Visitor, person: Person, query: str) -> None:
    assert visitor.open(f"/partner/settlement?{query}").status_code == 422


@pytest.fixture
def without_payouts(api: FakeApi, person: Person) -> None:
    @api.app.get(PAYOUTS)
    def settlements(page: int = 1) -> JSONResponse:
        pagination = {"page": page, "limit": 20, "total": 0, "totalPages": 0}
        return JSONResponse({"success": True, "data": {"items": [], "pagination": pagination}})


@pytest.mark.parametrize(("page", "status"), [(1, 200), (2, 404), (10_000, 404), (10_001, 422), (0, 422)])
def test_a_page_beyond_the_last_one_is_no_page(visitor: Visitor, without_payouts: None, page: int, status: int) -> None:
    assert visitor.open(f"/partner/settlement/history?page={page}").status_code == status


def test_a_day_that_cannot_be_is_explained(visitor: Visitor, api: FakeApi, without_payouts: None) -> None:
    api.fail_with[PAYOUTS] = TOO_FAR
    answer = visitor.open("/partner/settlement/history?from=0028-03-06")
    assert answer.status_code == 422
    (field,) = [each for each in tags(answer.text, "input") if each.get("name") == "from"]
    assert (field["value"], field["aria-describedby"]) == ("0028-03-06", "from-error")
    assert 'id="from-error" class="field-error">This day is too far away.' in answer.text


def test_a_file_of_days_that_cannot_be_leads_to_the_reason(
    visitor: Visitor, api: FakeApi, without_payouts: None
) -> None:
    api.fail_with[f"{PAYOUTS}.csv"] = TOO_FAR
    answer = visitor.open("/partner/settlement/history.csv?from=0028-03-06")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/partner/settlement/history?from=0028-03-06&")
