"""A page carries a script that its own policy forbids."""

from faults.tampering import edit_template

FLOW, LAYER = "oracles", "web"


def plant(service: str) -> None:
    """Write a script into the page itself."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "base.html", "</body>", "<script>document.title += ''</script></body>")
