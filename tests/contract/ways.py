"""The ways that are gone on both sides: what pages do, and what goes wrong on the way."""

from datetime import datetime
from uuid import uuid4

import pyotp

from tests.contract.journey import NOON, Journey, Person, Way, key

PASSWORD = "correct horse battery"
NOBODY = "01a20c28-eb2c-75a1-b794-f25e2e212ea1"
PAYPAL = {"method": "paypal", "email": "sara@example.test"}


def accounts(journey: Journey) -> None:
    email = f"{uuid4().hex}@example.test"
    journey._names[email] = "the newcomer's address"
    new = {"email": email, "password": PASSWORD, "name": "Sara", "locale": "fa"}
    journey.call("POST", "/auth/signup", json=new)
    journey.call("POST", "/auth/signup", json=new)
    journey.call("POST", "/auth/signup", json=new | {"password": "short"})
    journey.call("POST", "/auth/signup", json=new | {"password": "password1234"})
    journey.call("POST", "/auth/signup", json=new | {"email": "no address", "extra": 1})
    journey.call("POST", "/auth/signin", json={"email": email, "password": PASSWORD})
    journey.call("POST", "/auth/signin", json={"email": email, "password": "another one entirely"})
    journey.call("POST", "/auth/confirmation-mail", json={"email": email})
    journey.call("POST", "/auth/confirmation-mail", json={"email": "no address"})
    journey.call("POST", "/auth/verify-email", json={"token": "x" * 43})
    journey.call("POST", "/auth/forgot-password", json={"email": email})
    journey.call("POST", "/auth/reset-password", json={"token": "x" * 43, "password": PASSWORD})
    sara = journey.person(password=PASSWORD, name="Sara")
    pair = journey.call("POST", "/auth/signin", json={"email": sara.email.upper(), "password": PASSWORD})
    sara.access = pair["accessToken"]
    sara.call("GET", "/users/me")
    sara.call("PATCH", "/users/me", json={"name": "Sara B.", "locale": "fa"})
    sara.call("PATCH", "/users/me", json={"role": "admin"})
    sara.call("PUT", "/users/me/onboarding", json={"completed": False})
    sara.call("GET", "/users/me/sessions")
    sara.call("PUT", "/users/me/password", json={"newPassword": "another good one 7"})
    sara.call("PUT", "/users/me/password", json={"newPassword": "another good one 7", "currentPassword": "wrong"})
    sara.call("PUT", "/users/me/password", json={"newPassword": "another good one 7", "currentPassword": PASSWORD})
    sara.call("GET", "/users/me/sessions")
    journey.call("POST", "/auth/refresh", json={"refreshToken": pair["refreshToken"]})
    sara.wait(60)
    journey.call("POST", "/auth/refresh", json={"refreshToken": pair["refreshToken"]})
    sara.call("GET", "/users/me")
    journey.call("GET", "/users/me")
    journey.call("GET", "/users/me", headers={"Authorization": "Bearer nonsense"})


def signing_out(journey: Journey) -> None:
    omid = journey.person(password=PASSWORD)
    journey.call("POST", "/auth/signout", json={"refreshToken": omid.refresh})
    omid.call("GET", "/users/me")
    journey.call("POST", "/auth/signout", json={"refreshToken": "x" * 43})
    pair = journey.call("POST", "/auth/signin", json={"email": omid.email, "password": PASSWORD})
    omid.access = pair["accessToken"]
    omid.call("POST", "/auth/signout-everywhere")
    omid.call("GET", "/users/me")
    for _ in range(6):
        journey.call("POST", "/auth/signin", json={"email": omid.email, "password": "not the password"})


def wallet(journey: Journey) -> None:
    sara = journey.person(balance="20.00")
    sara.call("GET", "/wallet/balance")
    for body in (
        {"amount": "4.99", "paymentMethod": "pm_card"},
        {"amount": "1000.01", "paymentMethod": "pm_card"},
        {"amount": 5, "paymentMethod": "pm_card"},
        {"amount": "5.00", "paymentMethod": "no card"},
        {"amount": "5.00"},
        {"amount": "5.00", "paymentMethod": "pm_declined"},
    ):
        sara.call("POST", "/wallet/topups", json=body, headers=key())
    sara.call("POST", "/wallet/topups", json={"amount": "5.00", "paymentMethod": "pm_card"})
    again = key()
    body = {"amount": "5.00", "paymentMethod": "pm_card"}
    made = sara.call("POST", "/wallet/topups", json=body, headers=again)
    sara.call("POST", "/wallet/topups", json=body, headers=again)
    sara.call("POST", "/wallet/topups", json=body | {"amount": "6.00"}, headers=again)
    omid = journey.person()
    omid.call("GET", f"/wallet/topups/{made['id']}")
    omid.call("GET", "/wallet/balance")
    omid.call("GET", "/wallet/transactions")
    journey.call("POST", "/test/wallet/debit", json={"accountId": omid.id, "amount": "1.00"})
    omid.call("GET", "/wallet/auto-topup")
    omid.call("GET", "/wallet/auto-topup/runs")
    omid.call("GET", "/payment-methods")


def history(journey: Journey) -> None:
    sara = journey.person(balance="20.00")
    for amount in ("3.00", "8.00", "4.50"):
        sara.wait(86_400)
        journey.call("POST", "/test/wallet/debit", json={"accountId": sara.id, "amount": amount})
    sara.call("GET", "/wallet/transactions?limit=2")
    sara.call("GET", "/wallet/transactions?limit=2&page=2")
    sara.call("GET", "/wallet/transactions?type=payment")
    sara.call("GET", "/wallet/transactions?type=nothing")
    sara.call("GET", "/wallet/transactions?from=2026-03-05&to=2026-03-04")
    sara.call("GET", "/wallet/transactions?from=2026-03-04&to=2026-03-04")
    sara.call("GET", "/wallet/transactions?page=0")
    sara.call("GET", "/wallet/transactions.csv?from=2026-03-03&to=2026-03-05")
    sara.call("GET", "/wallet/balance")
    sara.call("GET", "/notifications?kind=low_balance")


def _offer(journey: Journey, title: str, price: str, **more: object) -> tuple[Person, dict[str, str]]:
    kian = journey.person(name="Kian", role="partner")
    body = {"partnerId": kian.id, "title": title, "pricePerMinute": price} | more
    return kian, journey.call("POST", "/test/contents", json=body)


def playback(journey: Journey) -> None:
    word = f"q{uuid4().hex[:8]}"
    journey._names[word] = "a word"
    kian, snow = _offer(journey, f"{word} Snow", "0.1000", previewSeconds=20)
    rain = {"partnerId": kian.id, "title": f"{word} Rain", "pricePerMinute": "0.0150", "kind": "audio"}
    rain = journey.call("POST", "/test/contents", json=rain)
    hidden = {"partnerId": kian.id, "title": f"{word} Not yet", "pricePerMinute": "0.0150", "published": False}
    hidden = journey.call("POST", "/test/contents", json=hidden)
    journey.call("GET", "/contents", params={"q": f"{word.upper()} s"})
    journey.call("GET", "/contents", params={"q": word, "kind": "audio"})
    journey.call("GET", "/contents", params={"q": f"{word}%"})
    journey.call("GET", "/contents", params={"q": "x" * 101})
    journey.call("GET", f"/contents/{snow['id']}")
    for each in (hidden["id"], NOBODY, "no-id"):
        journey.call("GET", f"/contents/{each}")
    sara, omid = journey.person(balance="0.25", name="Sara"), journey.person(balance="25.00")
    again = key()
    sara.call("POST", "/playback/sessions", json={"contentId": snow["id"]})
    playing = sara.call("POST", "/playback/sessions", json={"contentId": snow["id"]}, headers=again)
    sara.call("POST", "/playback/sessions", json={"contentId": snow["id"]}, headers=again)
    sara.call("POST", "/playback/sessions", json={"contentId": rain["id"]}, headers=again)
    sara.call("POST", "/playback/sessions", json={"contentId": hidden["id"]}, headers=key())
    sara.wait(60)
    sara.call("GET", "/playback/sessions/current")
    for path in (f"/playback/sessions/{playing['id']}", f"/playback/sessions/{NOBODY}"):
        omid.call("GET", path)
        omid.call("POST", f"{path}/stop")
    sara.wait(600)
    sara.call("GET", "/playback/sessions/current")
    sara.call("POST", f"/playback/sessions/{playing['id']}/stop")
    sara.call("POST", "/playback/sessions", json={"contentId": rain["id"]}, headers=key())
    sara.call("GET", "/wallet/transactions")
    sara.call("GET", "/notifications")
    omid.call("POST", "/playback/sessions", json={"contentId": snow["id"]}, headers=key())
    omid.wait(90)
    started = omid.call("POST", "/playback/sessions", json={"contentId": rain["id"]}, headers=key())
    omid.wait(600)
    omid.call("POST", f"/playback/sessions/{started['id']}/stop")
    omid.call("GET", "/playback/sessions")
    omid.call("GET", "/playback/sessions/current")
    journey.call("GET", f"/test/playback/sessions/{playing['id']}/parts")
    journey.call("GET", f"/test/playback/sessions/{started['id']}/parts")
    omid.call("GET", "/wallet/balance")


def notifications(journey: Journey) -> None:
    sara, omid = journey.person(locale="fa"), journey.person()
    for cents in ("2500", "1000"):
        told = {"kind": "payment", "variant": "topup_completed", "params": {"amount": cents}}
        journey.call("POST", "/test/notifications", json=told | {"accountId": sara.id, "actionPath": "/wallet"})
        sara.wait(5)
    ended = {"content": "100 % snow", "seconds": "60", "amount": "12"}
    about = {"accountId": sara.id, "kind": "session_end", "variant": "ended", "params": ended, "times": 2}
    journey.call("POST", "/test/notifications", json=about)
    found = sara.call("GET", "/notifications")
    sara.call("GET", "/notifications?limit=2&page=2")
    sara.call("GET", "/notifications", params={"q": "SNOW"})
    sara.call("GET", "/notifications", params={"q": "_"})
    one = found["items"][3]["id"]
    sara.call("PUT", f"/notifications/{one}/read")
    sara.call("GET", "/notifications?kind=payment&read=true")
    sara.call("GET", "/notifications?kind=payment&read=false")
    omid.call("PUT", f"/notifications/{one}/read")
    omid.call("DELETE", f"/notifications/{one}")
    sara.call("DELETE", f"/notifications/{one}")
    sara.call("DELETE", f"/notifications/{one}")
    sara.call("PUT", "/notifications/read-all")
    sara.call("GET", "/notifications")
    sara.call("GET", "/notifications?kind=gossip")


def notification_settings(journey: Journey) -> None:
    sara = journey.person(balance="15.00")
    sara.call("GET", "/notifications/settings")
    low = {"unit": "minutes", "amount": "10.00", "minutes": 34}
    offers = {"kind": "promotional", "inApp": True, "email": False}
    sara.call("PUT", "/notifications/settings", json={"preferences": [offers], "lowBalance": low})
    sara.call("GET", "/wallet/balance")
    for wrong in ({"minutes": 0}, {"minutes": 601}, {"amount": "0.99"}, {"amount": "1000.01"}, {"unit": "days"}):
        sara.call("PUT", "/notifications/settings", json={"preferences": [], "lowBalance": low | wrong})
    twice = {"preferences": [offers, offers], "lowBalance": low}
    sara.call("PUT", "/notifications/settings", json=twice)
    off = {"kind": "settlement", "inApp": False, "email": True}
    sara.call("PUT", "/notifications/settings", json={"preferences": [off], "lowBalance": low})
    journey.call("POST", "/test/wallet/debit", json={"accountId": sara.id, "amount": "13.50"})
    sara.call("GET", "/notifications")


def integrations(journey: Journey) -> None:
    kian, nima, sara = journey.person(role="partner"), journey.person(role="partner"), journey.person()
    sara.call("GET", "/partner/platforms")
    kian.call("GET", "/partner/draft")
    kian.call("PUT", "/partner/draft", json={"step": 3})
    kian.call("PUT", "/partner/draft", json={"platformName": "Ki", "platformType": "video"})
    films = {"platformType": "video", "platformName": "Kian Films"}
    kian.call("PUT", "/partner/draft/platform", json=films | {"platformName": "K"})
    kian.call("PUT", "/partner/draft/platform", json=films | {"platformType": "paper"})
    platform = kian.call("PUT", "/partner/draft/platform", json=films)["platform"]
    kian.call("PUT", "/partner/draft", json={"step": 4})
    own = f"/partner/platforms/{platform['id']}"
    kian.call("POST", f"{own}/complete")
    nima.call("POST", f"{own}/keys", json={"kind": "production"})
    made = kian.call("POST", f"{own}/keys", json={"kind": "production"})
    kian.call("POST", f"{own}/keys", json={"kind": "production"})
    kian.call("PUT", "/partner/draft", json={"step": 4})
    kian.call("POST", f"{own}/complete")
    kian.call("POST", f"{own}/complete")
    kian.call("GET", "/partner/draft")
    kian.call("PUT", "/partner/draft/platform", json=films | {"platformName": "KIAN  films"})
    nima.call("PUT", "/partner/draft/platform", json=films)
    nima.call("DELETE", "/partner/draft")
    nima.call("GET", "/partner/platforms")
    for presented, named in (
        (made["apiKey"], platform["id"]),
        (made["apiKey"], NOBODY),
        ("nonsense", platform["id"]),
        ("PP-AAAA-BBBB-CCCC", platform["id"]),
    ):
        journey.call("GET", "/partner-api/ping", headers={"X-Api-Key": presented, "X-Platform-Id": named})
    first = f"/partner/keys/{made['details']['id']}"
    nima.call("POST", f"{first}/revoke")
    kian.call("POST", f"{first}/rotate")
    kian.call("POST", f"{first}/rotate")
    kian.call("POST", f"{first}/revoke")
    journey.call("GET", "/partner-api/ping", headers={"X-Api-Key": made["apiKey"]})
    platforms = kian.call("GET", "/partner/platforms")
    kian.call("GET", f"/partner/platforms/{platforms[0]['id']}")
    nima.call("GET", f"/partner/platforms/{platforms[0]['id']}")


def _code(person: Person, secret: str) -> str:
    person.wait(30)
    at = person.journey.steps[-1].data["data"]["now"]
    return pyotp.TOTP(secret).at(datetime.fromisoformat(at))


def second_factor(journey: Journey) -> None:
    sara = journey.person()
    path = "/users/me/second-factor"
    sara.call("GET", path)
    sara.call("POST", f"{path}/confirm", json={"code": "123456"})
    secret = sara.call("POST", path)["secret"]
    sara.call("POST", f"{path}/confirm", json={"code": "nonsense"})
    code = _code(sara, secret)
    codes = sara.call("POST", f"{path}/confirm", json={"code": code})["recoveryCodes"]
    journey.steps[-2].told = journey.steps[-1].told = None  # the code is of a random secret
    sara.call("POST", path)
    sara.call("GET", path)
    sara.call("POST", f"{path}/recovery-codes", json={})
    sara.call("POST", f"{path}/recovery-codes", json={"secondFactorCode": code})
    sara.call("POST", f"{path}/recovery-codes", json={"secondFactorCode": codes[0]})
    sara.call("DELETE", path)
    sara.call("DELETE", path, headers={"Second-Factor-Code": _code(sara, secret)})
    sara.call("GET", path)


def withdrawals(journey: Journey) -> None:
    sara, omid = journey.person(balance="100.00"), journey.person(balance="20.00")
    for body in (
        {"amount": "50.75"},
        {"amount": "50.00", "destination": PAYPAL},
        {"amount": "9.99"},
        {"amount": "100.01"},
        {"amount": "20.00", "destination": {"method": "paypal"}},
        {"amount": "20.00", "destination": {"method": "paypal", "email": "no address", "iban": "DE"}},
        {"amount": "20.00", "destination": {"method": "bank", "accountHolder": "S", "iban": "DE88", "bic": "X"}},
        {"amount": "20.00", "destination": {"method": "crypto", "address": "A" * 58}},
        {"amount": "20.00", "savedDestinationId": NOBODY},
        {"amount": "20.00", "savedDestinationId": NOBODY, "destination": PAYPAL},
    ):
        sara.call("POST", "/wallet/withdrawals/quote", json=body)
    asked = {"amount": "20.00", "destination": PAYPAL, "saveDestination": True}
    sara.call("POST", "/wallet/withdrawals", json=asked)
    sara.call("POST", "/wallet/withdrawals", json=asked, headers=key())
    sara.call("POST", "/wallet/withdrawals", json={"amount": "20.00"}, headers=key())
    secret = sara.call("POST", "/users/me/second-factor")["secret"]
    sara.call("POST", "/users/me/second-factor/confirm", json={"code": _code(sara, secret)})
    sara.call("POST", "/wallet/withdrawals", json=asked, headers=key())
    sara.call("POST", "/wallet/withdrawals", json=asked | {"secondFactorCode": "nonsense"}, headers=key())
    again, code = key(), _code(sara, secret)
    made = sara.call("POST", "/wallet/withdrawals", json=asked | {"secondFactorCode": code}, headers=again)
    sara.call("POST", "/wallet/withdrawals", json=asked | {"amount": "30.00"}, headers=again)
    sara.call("GET", "/wallet/balance")
    sara.call("GET", "/wallet/transactions")
    saved = sara.call("GET", "/wallet/saved-destinations")[0]["id"]
    sara.call("POST", "/wallet/withdrawals/quote", json={"amount": "10.00", "savedDestinationId": saved})
    omid.call("GET", f"/wallet/withdrawals/{made['id']}")
    omid.call("DELETE", f"/wallet/saved-destinations/{saved}")
    sara.call("GET", "/wallet/withdrawals?method=bank")
    sara.call("GET", "/wallet/withdrawals?method=gold")
    sara.call("DELETE", f"/wallet/saved-destinations/{saved}")
    sara.call("GET", "/wallet/saved-destinations")


def edges(journey: Journey) -> None:
    sara = journey.person()
    sara.call("PATCH", "/users/me", content=b"{", headers={"Content-Type": "application/json"})
    sara.call("PATCH", "/users/me", json=[])
    sara.call("PATCH", "/users/me", json={"name": "a\u202eb"})
    sara.call("PATCH", "/users/me", json={"name": "x" * 101})
    sara.call("GET", "/contents", params={"q": "\u0000"})
    journey.call("GET", "/test/ledger/audit")
    journey.call("PUT", "/test/clock", json={"accountId": NOBODY, "advanceSeconds": 1})
    journey.call("PUT", "/test/clock", json={"accountId": sara.id})
    journey.call("PUT", "/test/clock", json={"accountId": sara.id, "now": NOON, "advanceSeconds": 1})
    journey.call("POST", "/test/accounts", json={"email": sara.email})


WAYS: tuple[Way, ...] = (
    accounts,
    signing_out,
    wallet,
    history,
    playback,
    notifications,
    notification_settings,
    integrations,
    second_factor,
    withdrawals,
    edges,
)
