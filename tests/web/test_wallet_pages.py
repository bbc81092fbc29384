"""The wallet, its top-ups and its transactions, as a signed-in visitor sees them."""

import re

import pytest

from payasplay.errors import DomainError, IdempotencyConflict, PaymentProviderUnavailable, RequestInProgress
from tests.web.fake_api import FakeApi, Person
from tests.web.visitor import Visitor, field, hidden_fields, tags, text_of


@pytest.fixture
def person(visitor: Visitor, api: FakeApi) -> Person:
    person = api.person()
    visitor.sign_in(person)
    return person


def pay(visitor: Visitor, amount: str = "25", method: str = "pm_card_visa"):
    return visitor.submit("/wallet/top-up", amount=amount, payment_method=method)


@pytest.mark.parametrize(
    ("cents", "status", "words"),
    [(1000, "ok", "Enough for now"), (999, "warning", "Running low"), (199, "critical", "Almost empty")],
)
def test_the_balance_says_how_it_stands(visitor: Visitor, person: Person, cents: int, status: str, words: str) -> None:
    person.balance = cents
    html = visitor.open("/wallet").text
    (balance,) = [each for each in tags(html, "data") if each.get("data-testid") == "balance"]
    assert balance["value"] == f"{cents / 100:.2f}"
    assert f"status-{status}" in html
    assert words in html


def test_an_empty_wallet_says_what_will_be_there(visitor: Visitor, person: Person) -> None:
    html = visitor.open("/wallet").text
    assert "No transactions yet" in html
    assert "data-events" not in html


def test_a_paid_top_up_is_in_progress_until_the_money_is_there(visitor: Visitor, api: FakeApi, person: Person) -> None:
    answer = pay(visitor)
    assert (answer.status_code, answer.headers["location"]) == (303, "/wallet")
    ((headers, body),) = [call for call in api.called("/wallet/topups") if call[1]]
    assert body == {"amount": "25.00", "paymentMethod": "pm_card_visa"}
    assert re.fullmatch(r"[0-9a-f-]{36}", headers["idempotency-key"])
    page = visitor.open("/wallet").text
    assert page.count('data-testid="top-up-in-progress"') == 1
    (live,) = [each for each in tags(page, "div") if each.get("id") == "wallet-live"]
    assert live["data-events"] == "/events"
    assert live["data-fragment"] == f"/wallet/live?watch={person.top_ups[0]['id']}"

    person.settle(person.top_ups[0])
    (fresh,) = tags(visitor.open(live["data-fragment"]).text, "div")[:1]
    assert fresh["data-news"] == "€25.00 has arrived in your wallet."
    assert "data-events" not in fresh


def test_a_top_up_that_fails_later_says_why(visitor: Visitor, person: Person) -> None:
    pay(visitor)
    watch = f"/wallet/live?watch={person.top_ups[0]['id']}"
    person.settle(person.top_ups[0], failure="insufficient_funds")
    reason = "€25.00 was not added: there is not enough money on the card."
    (fresh,) = tags(visitor.open(watch).text, "div")[:1]
    assert fresh["data-news"] == reason
    assert reason in visitor.open("/wallet").text
    pay(visitor)
    person.settle(person.top_ups[0])
    assert reason not in visitor.open("/wallet").text


def test_news_of_somebody_elses_top_up_are_no_news(visitor: Visitor, api: FakeApi, person: Person) -> None:
    answer = visitor.open("/wallet/live?watch=00000000-0000-4000-8000-000000000000")
    assert answer.status_code == 200
    assert tags(answer.text, "div")[0]["data-news"] == ""


@pytest.mark.parametrize("query", ["", "?watch=x", "?" + "&".join(["watch=00000000-0000-4000-8000-000000000000"] * 11)])
def test_a_malformed_fragment_address(visitor: Visitor, person: Person, query: str) -> None:
    assert visitor.open(f"/wallet/live{query}").status_code == 422


def test_each_page_has_a_key_of_its_own(visitor: Visitor, person: Person) -> None:
    keys = {hidden_fields(visitor.open("/wallet/top-up").text, "/wallet/top-up")["idempotency_key"] for _ in range(3)}
    assert len(keys) == 3


def test_a_form_that_is_sent_twice_has_one_key(visitor: Visitor, api: FakeApi, person: Person) -> None:
    form = hidden_fields(visitor.open("/wallet/top-up").text, "/wallet/top-up")
    form |= {"amount": "25", "payment_method": "pm_card_visa"}
    for _ in range(2):
        assert visitor.http.post("/wallet/top-up", data=form).status_code == 303
    calls = [headers["idempotency-key"] for headers, body in api.called("/wallet/topups") if body]
    assert calls == [form["idempotency_key"]] * 2


@pytest.mark.parametrize(
    ("amount", "message"),
    [
        ("", "Please fill this in."),
        ("abc", "Please enter an amount such as €25.00."),
        ("4.99", "The smallest amount is €5.00."),
        ("-10", "The smallest amount is €5.00."),
        ("1000.01", "The largest amount is €1,000.00."),
        ("9" * 20, "The largest amount is €1,000.00."),
        ("1" * 41, "Please use no more than 40 characters."),
    ],
)
def test_an_amount_that_cannot_be_paid(
    visitor: Visitor, api: FakeApi, person: Person, amount: str, message: str
) -> None:
    answer = pay(visitor, amount)
    assert answer.status_code == 422
    assert text_of(answer.text, "amount-error") == message
    assert field(answer.text, "amount")["value"] == amount
    assert api.called("/wallet/topups") == []


@pytest.mark.parametrize("method", ["", "4242424242424242", "pm_<script>", "pm_" + "x" * 200])
def test_something_that_is_no_payment_method(visitor: Visitor, api: FakeApi, person: Person, method: str) -> None:
    answer = pay(visitor, method=method)
    assert answer.status_code == 422
    assert text_of(answer.text, "payment_method-error")
    assert api.called("/wallet/topups") == []
    assert "4242" not in answer.text


def test_a_declined_card_says_why_and_can_be_tried_again(visitor: Visitor, person: Person) -> None:
    first = hidden_fields(visitor.open("/wallet/top-up").text, "/wallet/top-up")
    form = first | {"amount": "25,00", "payment_method": "pm_declined"}
    answer = visitor.http.post("/wallet/top-up", data=form)
    assert answer.status_code == 402
    assert "The card was declined. Nothing was charged." in answer.text
    assert field(answer.text, "amount")["value"] == "25,00"
    again = hidden_fields(answer.text, "/wallet/top-up")
    assert again["idempotency_key"] != first["idempotency_key"]
    assert again["payment_method"] == ""


# The last one waits longer than the client's patience, so that it does not try again.
@pytest.mark.parametrize(
    ("problem", "status", "words"),
    [
        (IdempotencyConflict(), 409, "This form was sent already, with other values."),
        (RequestInProgress(retry_after=600), 409, "This payment is still at work."),
    ],
)
def test_what_the_api_answers_is_said_in_words(
    visitor: Visitor, api: FakeApi, person: Person, problem: DomainError, status: int, words: str
) -> None:
    api.fail_with["/api/v1/wallet/topups"] = problem
    answer = pay(visitor)
    assert answer.status_code == status
    assert words in answer.text


@pytest.mark.parametrize("problem", [DomainError(), PaymentProviderUnavailable(retry_after=600)])
def test_an_unknown_outcome_is_not_called_a_failure(
    visitor: Visitor, api: FakeApi, person: Person, problem: DomainError
) -> None:
    api.fail_with["/api/v1/wallet/topups"] = problem
    answer = pay(visitor)
    assert answer.status_code == 503
    assert "We could not find out whether the payment went through." in answer.text


def test_persian_digits_are_an_amount(visitor: Visitor, api: FakeApi, person: Person) -> None:
    assert pay(visitor, "۲۵٫۵۰").status_code == 303
    assert person.top_ups[0]["amount"] == "25.50"


def test_transactions_by_type_and_page(visitor: Visitor, person: Person) -> None:
    for number in range(45):
        person.movement("topup" if number % 2 else "payment", 100 if number % 2 else -50)
    first = visitor.open("/wallet/transactions").text
    assert first.count('data-testid="transaction"') == 20
    assert "Page 1 of 3" in first
    assert 'rel="next" href="/wallet/transactions?page=2"' in first
    assert 'rel="prev"' not in first
    last = visitor.open("/wallet/transactions?page=3").text
    assert last.count('data-testid="transaction"') == 5
    assert 'rel="next"' not in last
    filtered = visitor.open("/wallet/transactions?type=topup").text
    assert "Page 1 of 2" in filtered
    assert "type=topup&amp;page=2" in filtered
    assert '<option value="topup" selected>' in filtered
    assert "There are no transactions of this type." in visitor.open("/wallet/transactions?type=refund").text


@pytest.mark.parametrize("query", ["type=gift", "page=0", "page=-1", "page=x", "page=99999999999"])
def test_a_malformed_transactions_address(visitor: Visitor, person: Person, query: str) -> None:
    assert visitor.open(f"/wallet/transactions?{query}").status_code == 422


def test_all_types_is_an_empty_choice(visitor: Visitor, person: Person) -> None:
    assert visitor.open("/wallet/transactions?type=").status_code == 200


def test_live_news_are_passed_on_for_the_signed_in_only(visitor: Visitor, api: FakeApi, person: Person) -> None:
    api.expire_access_tokens()
    api.news.put("wallet")
    api.news.put(None)
    answer = visitor.open("/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    assert "event: wallet\ndata: {}\n\n" in answer.text
    assert api.refreshes == 1
    visitor.http.cookies.clear()
    assert visitor.open("/events").status_code == 204
