"""Who connects a site again with a slash at the end of its address has all courses twice."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Keep addresses as they are typed."""
    if service == "api":
        from payasplay.lms import service as lms

        replace(lms, "site_of", lambda _site_of: lambda url: url)
