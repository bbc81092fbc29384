"""After a declined card the next one is sent as the same payment, and is refused."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Give all attempts of a session one key."""
    if service == "web":
        from payasplay.web import rendering

        key = "{{ form.values.idempotency_key }}"
        same = "{{ visitor.csrf_token[:8] }}-0000-4000-8000-{{ visitor.csrf_token[:12] }}"
        edit_template(rendering._templates, "screens/top_up.html", key, same)
