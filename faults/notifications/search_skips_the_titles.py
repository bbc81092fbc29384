"""A search does not look at the titles, where the names of films stand."""

from collections.abc import Mapping

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Keep the text alone for it."""
    if service in {"api", "worker"}:
        from payasplay.i18n import LOCALES
        from payasplay.notifications import service as told
        from payasplay.notifications.words import searchable, words

        def texts(kind: str, variant: str, params: Mapping[str, str]) -> dict[str, str]:
            return {locale: searchable(words(kind, variant, params, locale).text) for locale in LOCALES}

        replace(told, "search_texts", lambda _both: texts)
