"""The page of a site's courses says that a synchronisation which failed was the last one."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Tell of the last one that ended."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ moment(connection.last_sync_at) }}", "{{ moment(run.finished_at or run.created_at) }}"
        edit_template(rendering._templates, "components/lms_live.html", old, new)
