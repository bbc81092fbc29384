"""The signed-in account."""

from payasplay.accounts.schemas import AccountOut, Locale
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
