"""Every automatic top-up has the moment of the newest one."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show the first one's moment at each."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ moment(each.created_at) }}", '{{ moment(runs["items"][0].created_at) }}'
        edit_template(rendering._templates, "screens/auto_topup.html", old, new)
