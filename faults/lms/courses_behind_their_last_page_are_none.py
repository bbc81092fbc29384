"""A link to a page of courses behind the last one says that no course was found."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Take no page for one behind the last."""
    if service == "web":
        from payasplay.web.pages import lms_courses as pages

        replace(pages, "last_page_instead", lambda _last_page_instead: lambda _place: None)
