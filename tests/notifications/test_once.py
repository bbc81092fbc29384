"""A cause is told once, whoever tells it at the same moment, and only where its transaction commits."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select, text

from payasplay.accounts.models import Account
from payasplay.database.engine import transaction
from payasplay.i18n import UnknownMessage
from payasplay.notifications import service
from payasplay.notifications.models import Notification
from payasplay.notifications.schemas import NotificationKind

from .conftest import SETTLEMENT, tell


def told(account: Account) -> int:
    with transaction() as session:
        return int(session.scalar(select(func.count()).where(Notification.account_id == account.id)) or 0)


def mail_jobs(account: Account) -> int:
    query = "SELECT count(*) FROM procrastinate_jobs WHERE args->>'account_id' = :account"
    with transaction() as session:
        return int(session.scalar(text(query), {"account": str(account.id)}) or 0)


def test_one_cause_told_by_many_at_once_is_told_and_mailed_once(account: Account):
    with ThreadPoolExecutor(16) as pool:
        ids = list(pool.map(lambda _: tell(account, cause="settlement-7"), range(32)))
    assert len([one for one in ids if one is not None]) == 1
    assert told(account) == 1
    assert mail_jobs(account) == 1


def test_other_causes_and_kinds_are_told_on_their_own(account: Account):
    tell(account, cause="7")
    tell(account, cause="8")
    tell(account, NotificationKind.PAYMENT, cause="7", variant="topup_completed", amount="500")
    tell(account)
    tell(account)
    assert told(account) == 5


def test_what_does_not_commit_is_neither_told_nor_mailed(account: Account):
    with pytest.raises(RuntimeError, match="changed my mind"), transaction() as session:
        service.notify(session, account.id, NotificationKind.SETTLEMENT, SETTLEMENT, None)
        raise RuntimeError("changed my mind")
    assert (told(account), mail_jobs(account)) == (0, 0)


def test_deleting_it_does_not_make_it_news_again(account: Account):
    one = tell(account, cause="7")
    with transaction() as session:
        service.delete(session, account, one)
    assert tell(account, cause="7") is None


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"variant": "no_such"}, UnknownMessage),
        ({"variant": "completed"}, KeyError),
        (SETTLEMENT | {"net_amount": "12.50"}, ValueError),
        (SETTLEMENT | {"period_end": "yesterday"}, ValueError),
    ],
)
def test_a_caller_learns_of_a_wrong_message_at_once(account: Account, params: dict[str, str], error: type[Exception]):
    with pytest.raises(error), transaction() as session:
        service.notify(session, account.id, NotificationKind.SETTLEMENT, params, None)


@pytest.mark.parametrize("path", ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "wallet"])
def test_no_notification_leads_to_another_site(account: Account, path: str):
    with pytest.raises(Exception, match="action_path_is_ours"), transaction() as session:
        service.notify(session, account.id, NotificationKind.SETTLEMENT, SETTLEMENT, path)
