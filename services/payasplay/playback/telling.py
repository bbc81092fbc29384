"""Who has played is told of the end, wherever it was: on our own pages or on a partner's platform."""

from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify
from payasplay.playback import repository
from payasplay.playback.models import PlaybackSession
from payasplay.playback.schemas import EndReason


def tell_of_end(session: Session, played: PlaybackSession) -> None:
    """Tell the account of a session how it ended: once, however often this is called for it.

    Args:
        session: the caller's transaction; nothing is told where it does not commit.
        played: a session that has ended.
    """
    account = accounts.existing(session, played.account_id)
    content = repository.content_of(session, played)
    notify(
        session,
        account.id,
        NotificationKind.SESSION_END,
        {
            "variant": "money_ended" if played.end_reason == EndReason.MONEY_ENDED else "ended",
            "cause": str(played.id),
            "content": content.title_fa if account.locale == "fa" else content.title_en,
            "seconds": str(played.seconds),
            "amount": str(played.charge),
        },
        f"/play/{played.id}",
    )
