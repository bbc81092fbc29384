"""Every form that there is, sent by another site in the session of whoever is signed in."""

import httpx
from pytest_bdd import then, when

from fixtures.people import Visitor
from fixtures.web_session import send_without_token
from pages.wallet import Wallet
from steps.intrusions import NOBODYS

# A form that is not in this list yet is found by tests/web/test_csrf.py, which knows them all.
FORMS = tuple(
    path.replace("{}", NOBODYS)
    for path in (
        "/language",
        "/sign-in",
        "/sign-in/algorand",
        "/sign-in/algorand/challenge",
        "/sign-up",
        "/sign-up/check-mail",
        "/verify-email",
        "/forgot-password",
        "/reset-password",
        "/onboarding/guest",
        "/onboarding/complete",
        "/settings/account",
        "/settings/account/password",
        "/settings/account/sign-out-everywhere",
        "/settings/auto-topup",
        "/settings/security/begin",
        "/settings/security/confirm",
        "/settings/security/recovery-codes",
        "/settings/security/remove",
        "/settings/payment-methods",
        "/settings/payment-methods/{}/primary",
        "/settings/payment-methods/{}/remove",
        "/settings/payment-methods/destinations/{}/remove",
        "/settings/notifications",
        "/settings/lms/connect/moodle",
        "/settings/lms/connect/moodle/test",
        "/settings/lms/{}/disconnect",
        "/settings/lms/{}/sync",
        "/settings/lms/{}/courses/{}/retry",
        "/settings/lms/{}/schedule",
        "/settings/lms/{}/selection",
        "/settings/lms/courses/{}/content",
        "/settings/lms/progress/refresh",
        "/notifications/read-all",
        "/notifications/{}/open",
        "/notifications/{}/read",
        "/notifications/{}/delete",
        "/wallet/top-up",
        "/wallet/snooze",
        "/wallet/withdraw",
        "/wallet/withdraw/confirm",
        "/watch/{}",
        "/play/{}/stop",
        "/partner/platforms/{}/keys",
        "/partner/keys/{}/rotate",
        "/partner/keys/{}/revoke",
        "/partner/integration/draft",
        "/partner/integration/1",
        "/partner/integration/2",
        "/partner/integration/3",
        "/partner/integration/key",
        "/partner/integration/key/{}/rotate",
        "/partner/integration/test",
        "/partner/integration/complete",
        "/partner/integration/cancel",
        "/partner/settlement/{}/retry",
        "/partner/settlement/settings",
        "/partner/settlement/payout-method",
        "/partner/settlement/payout-method/confirm",
        # The last one: if it were taken, no other would be asked about any more.
        "/sign-out",
    )
)


@when("another site sends every form that there is in this session", target_fixture="foreign_answers")
def every_foreign_form(visitor: Visitor) -> dict[str, int]:
    answers = {path: send_without_token(visitor.page, path) for path in FORMS}
    visitor.open(Wallet)
    return answers


@then("each of them is refused")
def each_refused(foreign_answers: dict[str, int]) -> None:
    assert foreign_answers == dict.fromkeys(FORMS, httpx.codes.FORBIDDEN)
