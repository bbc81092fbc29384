"""A partner's own side: the wizard's draft, platforms and their keys."""

from uuid import UUID

from pydantic import RootModel

from payasplay.client.resources.base import Resource, segment
from payasplay.partners.schemas import ApiKeyOut, DraftOut, KeyKind, NewKeyOut, PlatformOut, PlatformType


class _Draft(RootModel[DraftOut | None]):
    """A draft or nothing, as a model."""


class _Platforms(RootModel[list[PlatformOut]]):
    """A bare list as a model."""


class Partner(Resource):
    """What the signed-in partner has. Every call raises ``Forbidden`` for an account of another role."""

    def draft(self) -> DraftOut | None:
        """Where the partner is in the wizard; ``None`` where the wizard is not under way."""
        return self._caller.request("GET", "/partner/draft").read(_Draft).root

    def save_draft(
        self,
        *,
        platform_type: PlatformType | str | None = None,
        name: str | None = None,
        description: str | None = None,
        step: int | None = None,
    ) -> DraftOut:
        """Keep what is given, right or not; the rest stays.

        Raises:
            Conflict: a step that is not open yet.
            ValidationError: an unknown type, or text beyond any measure.
        """
        given = {
            "platformType": None if platform_type is None else str(platform_type),
            "platformName": name,
            "platformDescription": description,
            "step": step,
        }
        body = {field: value for field, value in given.items() if value is not None}
        return self._caller.request("PUT", "/partner/draft", json=body).read(DraftOut)

    def cancel_draft(self) -> None:
        """Leave the wizard: draft and platform are gone, their keys are revoked."""
        self._caller.request("DELETE", "/partner/draft")

    def save_platform(self, platform_type: PlatformType | str, name: str, description: str = "") -> DraftOut:
        """The first step: make the draft's platform, or change it.

        Raises:
            ValidationError: a field is not right.
            Conflict: the partner has another platform of this name; ``details`` names the field.
        """
        body = {"platformType": str(platform_type), "platformName": name, "platformDescription": description}
        return self._caller.request("PUT", "/partner/draft/platform", json=body).read(DraftOut)

    def platforms(self) -> list[PlatformOut]:
        """All platforms with their keys, newest first."""
        return self._caller.request("GET", "/partner/platforms").read(_Platforms).root

    def platform(self, platform_id: UUID | str) -> PlatformOut:
        """One platform.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("GET", f"/partner/platforms/{segment(platform_id)}").read(PlatformOut)

    def complete(self, platform_id: UUID | str) -> PlatformOut:
        """End the wizard; the platform is active.

        Raises:
            NotFound: there is none with this id, or it is another's.
            Conflict: it has no key.
        """
        return self._caller.request("POST", f"/partner/platforms/{segment(platform_id)}/complete").read(PlatformOut)

    def generate_key(self, platform_id: UUID | str, kind: KeyKind | str) -> NewKeyOut:
        """A new key; no other answer ever holds it.

        Raises:
            NotFound: there is no such platform of this partner.
            Conflict: the platform has a key of this kind.
        """
        path = f"/partner/platforms/{segment(platform_id)}/keys"
        return self._caller.request("POST", path, json={"kind": str(kind)}).read(NewKeyOut)

    def revoke_key(self, key_id: UUID | str) -> ApiKeyOut:
        """End a key at once; again changes nothing.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("POST", f"/partner/keys/{segment(key_id)}/revoke").read(ApiKeyOut)

    def rotate_key(self, key_id: UUID | str) -> NewKeyOut:
        """A new key in the place of this one, which ends at once.

        Raises:
            NotFound: there is none with this id, or it is another's.
            Conflict: it was revoked already.
        """
        return self._caller.request("POST", f"/partner/keys/{segment(key_id)}/rotate").read(NewKeyOut)
