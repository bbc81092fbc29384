"""Who reads one language is told of the end of a film by its name in the other."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Take the title that the account's language is not."""
    if service in {"api", "worker"}:
        from payasplay.accounts.models import Account
        from payasplay.playback import repository, telling
        from payasplay.playback.models import PlaybackSession

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, path: str) -> Any:
            account = session.get_one(Account, account_id)
            content = repository.content_of(session, session.get_one(PlaybackSession, facts["cause"]))
            name = content.title_en if account.locale == "fa" else content.title_fa
            return tell(session, account_id, kind, facts | {"content": name}, path)

        tell = vars(telling)["notify"]
        replace(telling, "notify", lambda _notify: notify)
