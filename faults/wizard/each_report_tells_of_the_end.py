"""Who has played on a partner's platform is told of its end each time that the partner reports it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Tell it with each answer that a report gets, as something new."""
    if service == "api":
        from payasplay.ids import new_id
        from payasplay.partners import reports
        from payasplay.playback import telling
        from payasplay.playback.models import PlaybackSession

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, *path: Any) -> Any:
            return tell(session, account_id, kind, facts | {"cause": str(new_id())}, *path)

        def out(session: Any, reported: Any) -> Any:
            if reported.playback_session_id:
                telling.tell_of_end(session, session.get_one(PlaybackSession, reported.playback_session_id))
            return answer(session, reported)

        tell, answer = vars(telling)["notify"], vars(reports)["_out"]
        replace(telling, "notify", lambda _notify: notify)
        replace(reports, "tell_of_end", lambda _tell: lambda *_played: None)
        replace(reports, "_out", lambda _out: out)
