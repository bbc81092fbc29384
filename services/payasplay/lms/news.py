"""What learners are told of their connections."""

from sqlalchemy.orm import Session

from payasplay import live
from payasplay.lms.models import LmsConnection
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify

PATH = "/settings/lms"
LIVE_EVENT = "lms"


def tell_pages(session: Session, connection: LmsConnection) -> None:
    """Have open pages look again."""
    live.publish(session, connection.account_id, LIVE_EVENT)


def tell_needs_attention(session: Session, connection: LmsConnection) -> None:
    """It does not work any more until somebody does something; told once for each time that it was connected."""
    facts = {
        "variant": "lms_needs_attention",
        "cause": f"lms-{connection.id}-{connection.connected_at.isoformat()}-{connection.reason}",
        "site": connection.site_name,
        "reason": f"error.{connection.reason}",
    }
    notify(session, connection.account_id, NotificationKind.SYSTEM, facts, PATH)
