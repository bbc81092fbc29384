"""The second factor of the signed-in account."""

from payasplay.accounts.second_factor.schemas import EnrolmentOut, RecoveryCodesOut, SecondFactorOut
from payasplay.client.resources.base import Resource

_PATH = "/users/me/second-factor"


class SecondFactor(Resource):
    """Setting it up, and taking it away."""

    def status(self) -> SecondFactorOut:
        """Whether there is one."""
        return self._caller.request("GET", _PATH).read(SecondFactorOut)

    def begin(self) -> EnrolmentOut:
        """A new secret for an authenticator, shown this once.

        Raises:
            Conflict: there is a second factor already.
        """
        return self._caller.request("POST", _PATH).read(EnrolmentOut)

    def confirm(self, code: str) -> list[str]:
        """Confirm it with a code; the recovery codes are shown this once.

        Raises:
            InvalidCode: the code is not right.
            Conflict: nothing is being set up.
            RateLimited: too many codes were not right.
        """
        answer = self._caller.request("POST", f"{_PATH}/confirm", json={"code": code})
        return answer.read(RecoveryCodesOut).recovery_codes

    def renew_recovery_codes(self, code: str) -> list[str]:
        """New recovery codes in place of the older ones.

        Raises:
            SecondFactorRequired, InvalidCode, RateLimited: the code is not accepted.
        """
        answer = self._caller.request("POST", f"{_PATH}/recovery-codes", json={"secondFactorCode": code})
        return answer.read(RecoveryCodesOut).recovery_codes

    def remove(self, code: str) -> None:
        """Take it away.

        Raises:
            SecondFactorRequired, InvalidCode, RateLimited: the code is not accepted.
        """
        self._caller.request("DELETE", _PATH, headers={"Second-Factor-Code": code})
