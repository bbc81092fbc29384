"""Who came with a wallet, and has no address, is offered a password to sign in with."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Show that part of the settings to everybody."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/account.html",
            '{% if account.email %}\n  <section aria-labelledby="password-title">',
            '{% if account %}\n  <section aria-labelledby="password-title">',
        )
