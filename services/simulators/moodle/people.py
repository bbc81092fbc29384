"""The functions about the site and about people."""

from typing import Any

from simulators.learning.sites import Learner, Site
from simulators.moodle.errors import NO_SUCH_FIELD
from simulators.moodle.text import name

Json = dict[str, Any]
RELEASE, VERSION = "4.4.1 (Build: 20240610)", "2024042201"


def site_info(site: Site, learner: Learner, functions: list[str], siteurl: str) -> Json:
    """core_webservice_get_site_info: who the token is, and which functions it may call."""
    return {
        "sitename": name(site.name),
        "username": f"user{learner.id}",
        "firstname": learner.name,
        "lastname": "",
        "fullname": name(learner.name),
        "lang": "en",
        "userid": learner.id,
        "siteurl": siteurl,
        "functions": [{"name": each, "version": VERSION} for each in functions],
        "release": RELEASE,
        "version": VERSION,
        "userissiteadmin": False,
    }


def users_by_field(_site: Site, learner: Learner, field: str, values: list[str]) -> list[Json]:
    """core_user_get_users_by_field, as far as a learner may look: at nobody else."""
    if field not in {"id", "idnumber", "username", "email"}:
        raise NO_SUCH_FIELD
    own = {"id": str(learner.id), "username": f"user{learner.id}"}.get(field)
    if own not in values:
        return []
    never = {"firstaccess": 0, "lastaccess": 0}
    account = {"suspended": False, "confirmed": True, "auth": "manual", "lang": "en", "timezone": "99"}
    return [{"id": learner.id, "username": f"user{learner.id}", "fullname": name(learner.name)} | account | never]
