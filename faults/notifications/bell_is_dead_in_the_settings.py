"""In the settings, the bell counts nothing."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Forget the bell's script there."""
    if service == "web":
        from payasplay.web.rendering import _templates

        script = '<script type="module" src="{{ asset("modules/notifications.js") }}"></script>'
        elsewhere = f'{{% if not path.startswith("/settings") %}}{script}{{% endif %}}'
        edit_template(_templates, "base.html", script, elsewhere)
