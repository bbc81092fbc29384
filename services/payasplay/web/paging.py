"""A list of several pages."""

from payasplay.schemas import Pagination


def last_page_instead(place: Pagination) -> int | None:
    """The last page, where the wanted one is behind it (its items have gone, or never were); else None."""
    last = max(1, place.total_pages)
    return last if place.page > last else None
