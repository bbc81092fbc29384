"""Who looks for entertainment finds what there is to learn as well."""

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Take one kind for all of them."""
    if service == "api":
        from payasplay.playback import repository
        from payasplay.playback.schemas import ContentKind

        def published(session: object, *, kind: ContentKind | None, **asked: object) -> object:
            return ask(session, kind=None if kind is ContentKind.ENTERTAINMENT else kind, **asked)  # type: ignore[arg-type]

        ask = repository.published
        replace(repository, "published", lambda _before: published)
