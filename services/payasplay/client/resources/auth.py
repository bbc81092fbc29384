"""Sign-up, sign-in, sign-out. Who signs in here is signed in for every call with the same token store."""

from payasplay.accounts.schemas import AcceptedOut, AlgorandChallengeOut, GoogleBeginOut, Locale, TokenPairOut
from payasplay.client.envelope import Answer
from payasplay.client.resources.base import Resource
from payasplay.client.tokens import Tokens


class Auth(Resource):
    """The ways into a session and out of it."""

    def sign_up(self, email: str, password: str, name: str, locale: Locale | str = Locale.ENGLISH) -> AcceptedOut:
        """Ask for an account; a mail with a link follows, and the answer is the same for a known address.

        Raises:
            ValidationError: a field is not right.
            RateLimited: too many attempts.
        """
        body = {"email": email, "password": password, "name": name, "locale": str(locale)}
        return self._caller.request("POST", "/auth/signup", json=body, authenticated=False).read(AcceptedOut)

    def send_confirmation_again(self, email: str) -> AcceptedOut:
        """Ask for the confirming mail once more; the answer is the same for an unknown or confirmed address.

        Raises:
            RateLimited: too many mails to this address.
        """
        body = {"email": email}
        return self._caller.request("POST", "/auth/confirmation-mail", json=body, authenticated=False).read(AcceptedOut)

    def verify_email(self, token: str) -> TokenPairOut:
        """Confirm the address with the token of the mail's link; signs in.

        Raises:
            ApiError: the token is wrong, used or too old.
        """
        return self._enter(
            self._caller.request("POST", "/auth/verify-email", json={"token": token}, authenticated=False)
        )

    def sign_in(self, email: str, password: str) -> TokenPairOut:
        """Open a session and keep its tokens in the store.

        Raises:
            InvalidCredentials: the two do not belong together.
            EmailNotVerified: the address is not confirmed yet.
            RateLimited: too many attempts.
        """
        body = {"email": email, "password": password}
        return self._enter(self._caller.request("POST", "/auth/signin", json=body, authenticated=False))

    def begin_with_google(self) -> GoogleBeginOut:
        """Where to send the browser, and the state that it must bring back.

        Raises:
            SignInProviderUnavailable: Google does not answer, or is not set up.
        """
        return self._caller.request("POST", "/auth/google/begin", authenticated=False).read(GoogleBeginOut)

    def finish_with_google(self, state: str, code: str, locale: Locale | str = Locale.ENGLISH) -> TokenPairOut:
        """Sign in with what the browser brought back.

        Raises:
            SignInRefused: it is not what Google gave for this sign-in, or was used before.
            SignInProviderUnavailable: Google does not answer.
        """
        body = {"state": state, "code": code, "locale": str(locale)}
        return self._enter(self._caller.request("POST", "/auth/google/finish", json=body, authenticated=False))

    def challenge_wallet(self, address: str) -> AlgorandChallengeOut:
        """The text that the wallet of an Algorand address signs.

        Raises:
            ValidationError: this is not an address.
        """
        body = {"address": address}
        answer = self._caller.request("POST", "/auth/algorand/challenge", json=body, authenticated=False)
        return answer.read(AlgorandChallengeOut)

    def sign_in_with_wallet(
        self, challenge: str, address: str, signature: str, locale: Locale | str = Locale.ENGLISH
    ) -> TokenPairOut:
        """Sign in with a signed challenge; the signature is base64.

        Raises:
            SignInRefused: the signature is not that key's over this text, or the challenge is used up or too old.
            ValidationError: a field is not right.
        """
        body = {"challenge": challenge, "address": address, "signature": signature, "locale": str(locale)}
        return self._enter(self._caller.request("POST", "/auth/algorand/signin", json=body, authenticated=False))

    def forgot_password(self, email: str) -> AcceptedOut:
        """Ask for a mail with a link; the answer is the same for an unknown address.

        Raises:
            RateLimited: too many mails to this address.
        """
        body = {"email": email}
        return self._caller.request("POST", "/auth/forgot-password", json=body, authenticated=False).read(AcceptedOut)

    def reset_password(self, token: str, password: str) -> None:
        """Set a new password with the token of the mail's link; all sessions end.

        Raises:
            ValidationError: the link is used up or too old, or the password is common.
        """
        body = {"token": token, "password": password}
        self._caller.request("POST", "/auth/reset-password", json=body, authenticated=False)

    def sign_out_everywhere(self) -> None:
        """End every session of the account, this one as well.

        Raises:
            ApiError: the API could not be told.
        """
        self._caller.request("POST", "/auth/signout-everywhere")

    def sign_out(self) -> None:
        """End the session; without one there is nothing to do.

        The tokens are forgotten here even where the API cannot be told.

        Raises:
            ApiError: the API could not be told, so the session may live on there until it expires.
        """
        store = self._caller.tokens
        if store is None:
            return
        with store.lock():
            tokens = store.get()
            if tokens is None:
                return
            try:
                # Without the access token: whoever signs out after 15 minutes signs out too.
                body = {"refreshToken": tokens.refresh_token}
                self._caller.request("POST", "/auth/signout", json=body, authenticated=False)
            finally:
                store.clear()

    def _enter(self, answer: Answer) -> TokenPairOut:
        pair = answer.read(TokenPairOut)
        store = self._caller.tokens
        if store is not None:
            # Under the lock: a renewal of the session before must not overwrite this one.
            with store.lock():
                store.set(Tokens.of(pair))
        return pair
