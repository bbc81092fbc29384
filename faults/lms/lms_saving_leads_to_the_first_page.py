"""Who saves a choice of courses on a later page of a search is back at the first page of everything."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Forget where one was."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '/selection{{ address(found.pagination.page) }}"', '/selection"'
        edit_template(rendering._templates, "components/lms_live.html", old, new)
