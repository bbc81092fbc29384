"""The courier: what it does by itself, and what a suite can make it do to one account's webhooks."""

import pytest
import stripe

from tests.simulators.conftest import WEBHOOK_SECRET
from tests.simulators.world import HANG_UP, Arrival


def verified(arrival: Arrival) -> stripe.Event:
    event: stripe.Event = stripe.Webhook.construct_event(arrival.body, arrival.signature, WEBHOOK_SECRET)
    return event


def test_an_event_is_delivered_at_once_and_signed(account):
    intent = account.pay(2500)

    [seen] = account.events(wait=1, state="delivered")
    assert seen["type"] == "payment_intent.succeeded"
    assert (seen["object"], seen["amount"], seen["currency"]) == (intent.id, 2500, "eur")
    assert [one["status"] for one in seen["deliveries"]] == [200]
    [arrival] = account.arrivals
    event = verified(arrival)
    assert event.id == seen["id"]
    told = event.data.object
    assert (told["id"], told["amount_received"], told["status"]) == (intent.id, 2500, "succeeded")
    assert told["metadata"]["account_id"] == account.id
    assert told["metadata"]["topup_id"] == "t-1"


def test_a_decline_sends_payment_failed(account):
    with pytest.raises(stripe.CardError):
        account.pay(method="pm_card_chargeCustomerFail")

    account.events(wait=1, state="delivered")
    event = verified(account.arrivals[0])
    assert event.type == "payment_intent.payment_failed"
    assert event.data.object["last_payment_error"]["code"] == "card_declined"
    assert event.data.object["last_payment_error"]["type"] == "card_error"


def test_what_is_not_taken_is_tried_again_until_it_is(account):
    account.payments.platform.answers[account.id].extend([500, HANG_UP, 302, 200])
    account.pay()

    [seen] = account.events(wait=1, state="delivered")
    assert [one["status"] for one in seen["deliveries"]] == [500, None, 302, 200]
    assert "Disconnected" in seen["deliveries"][1]["error"]
    assert len({verified(arrival).id for arrival in account.arrivals}) == 1


def test_a_held_event_comes_late_when_it_is_ordered(account):
    account.hold()
    account.pay()

    [seen] = account.events(wait=1)
    assert (seen["state"], seen["deliveries"]) == ("held", [])
    assert account.arrivals == []
    [answer] = account.deliver(events=[seen["id"]])
    assert (answer["event"], answer["status"], answer["body"]) == (seen["id"], 200, "{}")
    assert verified(account.arrivals[0]).id == seen["id"]
    assert account.events()[0]["state"] == "delivered"


def test_a_hold_also_keeps_what_waits_for_its_next_try(account):
    account.payments.platform.answers[account.id].extend([500] * 50)
    account.pay()
    account.hold()
    account.events(wait=1, state="held")
    arrived = len(account.arrivals)
    account.payments.platform.answers[account.id].clear()

    account.order("PUT", body={"hold": False})
    account.events(wait=1, state="delivered")
    assert len(account.arrivals) == arrived + 1


def test_an_event_comes_twice_one_after_the_other_or_at_once(account):
    account.hold()
    account.pay()
    answers = account.deliver(times=2) + account.deliver(order="all", times=2, parallel=True)

    assert [answer["status"] for answer in answers] == [200] * 4
    assert len(account.arrivals) == 4
    assert len({verified(arrival).id for arrival in account.arrivals}) == 1


def test_events_come_in_reverse_order(account):
    account.hold()
    account.pay(1000)
    account.pay(2000)
    account.events(wait=2)
    account.deliver(order="reversed")
    assert [verified(arrival).data.object["amount"] for arrival in account.arrivals] == [2000, 1000]


def test_an_altered_amount_is_signed_rightly(account):
    account.hold()
    account.pay(1000)
    account.deliver(amount=5000)

    told = verified(account.arrivals[0]).data.object
    assert (told["amount"], told["amount_received"]) == (5000, 5000)
    account.deliver(order="all")
    assert verified(account.arrivals[1]).data.object["amount"] == 1000


@pytest.mark.parametrize("order", [{"secret": "wrong"}, {"age_seconds": 600}])
def test_a_wrong_or_old_signature_does_not_verify(account, order):
    account.hold()
    account.pay()
    account.deliver(**order)
    with pytest.raises(stripe.SignatureVerificationError):
        verified(account.arrivals[0])


def test_what_the_platform_refuses_stays_held(account):
    account.payments.platform.answers[account.id].append(400)
    account.hold()
    account.pay()
    assert account.deliver(secret="wrong")[0]["status"] == 400
    assert account.events()[0]["state"] == "held"


def test_a_dropped_event_never_comes(account):
    account.hold()
    account.pay()
    assert account.deliver(drop=True) == []
    account.order("PUT", body={"hold": False})
    assert account.events()[0]["state"] == "dropped"
    account.pay(1100)
    account.events(wait=1, state="delivered")
    assert [verified(arrival).data.object["amount"] for arrival in account.arrivals] == [1100]


def test_a_success_is_forged_for_a_payment_that_failed(account):
    with pytest.raises(stripe.CardError) as caught:
        account.pay(1000, method="pm_card_chargeCustomerFail")
    account.events(wait=1, state="delivered")
    assert caught.value.error is not None
    assert caught.value.error.payment_intent is not None
    intent = caught.value.error.payment_intent.id

    forged = account.order("POST", "/forge", {"intent": intent})
    assert forged["event"]["forged"] is True
    assert [answer["status"] for answer in forged["answers"]] == [200]
    event = verified(account.arrivals[-1])
    told = event.data.object
    assert (event.type, told["id"], told["status"]) == ("payment_intent.succeeded", intent, "succeeded")
    assert told["amount_received"] == 1000
    assert account.payments.sdk.v1.payment_intents.retrieve(intent).status == "requires_payment_method"


def test_forged_events_tell_what_they_are_told_to(account):
    account.order("POST", "/forge", {"object": {"amount": 5000, "currency": "usd"}})
    account.order("POST", "/forge", {"intent": "pi_nobody", "secret": "wrong", "times": 2})

    told = verified(account.arrivals[0]).data.object
    assert (told["currency"], told["amount_received"], told["metadata"]["account_id"]) == ("usd", 5000, account.id)
    assert [one.event["data"]["object"]["id"] for one in account.arrivals[1:]] == ["pi_nobody"] * 2
    with pytest.raises(stripe.SignatureVerificationError):
        verified(account.arrivals[1])


def test_a_forgery_under_a_real_id_leaves_the_real_event_alone(account):
    account.hold()
    account.pay(1000)
    [real] = account.events(wait=1)
    account.order("POST", "/forge", {"event": real["id"], "object": {"amount": 9900}})
    account.deliver(events=[real["id"]])
    assert [one.event["id"] for one in account.arrivals] == [real["id"]] * 2
    assert [one.event["data"]["object"]["amount"] for one in account.arrivals] == [9900, 1000]


def test_accounts_do_not_meet(account, another_account):
    account.hold()
    account.pay(1000)
    another_account.pay(2000)

    [theirs] = another_account.events(wait=1, state="delivered")
    [ours] = account.events()
    assert (ours["state"], ours["amount"], theirs["amount"]) == ("held", 1000, 2000)
    assert account.ask("POST", "/deliver", {"events": [theirs["id"]]}).status_code == 404
    assert account.arrivals == []


def test_orders_that_make_no_sense_are_refused_with_a_reason(account):
    nothing = account.ask("POST", "/deliver", {})
    assert (nothing.status_code, "no event fits" in nothing.json()["error"]) == (409, True)
    unknown = account.ask("POST", "/deliver", {"age_second": 3})
    assert (unknown.status_code, "age_second" in unknown.json()["error"]) == (400, True)
    both = account.ask("POST", "/deliver", {"events": ["evt_1"], "order": "all"})
    assert both.status_code == 400
    no_state = account.ask("GET", "/events", state="lost")
    assert (no_state.status_code, "held" in no_state.json()["error"]) == (400, True)
    assert account.ask("GET", "/events", wait="many").status_code == 400


def test_waiting_ends_with_what_was_seen(account):
    account.hold()
    account.pay()
    answer = account.ask("GET", "/events", wait=2, timeout="0.1")
    assert answer.status_code == 504
    assert [event["state"] for event in answer.json()["events"]] == ["held"]
