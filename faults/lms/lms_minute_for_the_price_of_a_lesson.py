"""The page of a course says that a minute of it costs what a lesson does."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Show the price of a lesson twice."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ price(course.price.per_minute) }}", "{{ money(course.price.per_lesson or 0) }}"
        edit_template(rendering._templates, "screens/lms_course.html", old, new)
