"""A connection names the site in the place of the learner whose account it is."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Name the site twice."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "<dd><bdi>{{ each.learner_name }}</bdi></dd>", "<dd><bdi>{{ each.site_name }}</bdi></dd>"
        edit_template(rendering._templates, "screens/lms.html", old, new)
