"""Two thirds of a course are shown as 67 percent: more counts as done than is done."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Round to the nearest."""
    if service == "web":
        from payasplay.i18n import format_number
        from payasplay.web.pages import lms_courses

        def words(visitor: Any) -> Any:
            def percent(course: Any) -> str:
                if course.basis_points is None:
                    return str(visitor.translate("lms.course.unknown"))
                rounded = format_number(round(course.basis_points / 100), visitor.locale)
                return str(visitor.translate("lms.course.percent", percent=rounded))

            return told(visitor) | {"percent": percent}

        told = vars(lms_courses)["words_of_lms"]
        replace(lms_courses, "words_of_lms", lambda _before: words)
