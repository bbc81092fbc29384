"""The signed-in account."""

from payasplay.accounts.schemas import AccountOut, Locale, OpenSessionOut, OpenSessionsOut
from payasplay.client.resources.base import Resource


class Account(Resource):
    """What its owner sees and may change."""

    def me(self) -> AccountOut:
        """The account.

        Raises:
            NotSignedIn: nobody is signed in.
        """
        return self._caller.request("GET", "/users/me").read(AccountOut)

    def update(self, *, name: str | None = None, locale: Locale | str | None = None) -> AccountOut:
        """Change what is given, leave the rest.

        Raises:
            ValidationError: a field is not right.
        """
        given = {"name": name, "locale": None if locale is None else str(locale)}
        body = {field: value for field, value in given.items() if value is not None}
        return self._caller.request("PATCH", "/users/me", json=body).read(AccountOut)

    def change_password(self, new: str, current: str | None = None) -> None:
        """Set a new password; every other session ends. ``current`` is needed where there is one.

        Raises:
            ValidationError: the password so far is not right, or the new one is common.
            RateLimited: too many wrong ones.
        """
        body = {"newPassword": new} | ({"currentPassword": current} if current is not None else {})
        self._caller.request("PUT", "/users/me/password", json=body)

    def sessions(self) -> list[OpenSessionOut]:
        """Where the account is signed in, newest first."""
        return self._caller.request("GET", "/users/me/sessions").read(OpenSessionsOut).sessions

    def complete_onboarding(self, *, completed: bool = True) -> AccountOut:
        """Remember whether the introduction is behind the owner."""
        body = {"completed": completed}
        return self._caller.request("PUT", "/users/me/onboarding", json=body).read(AccountOut)
