"""What can be wrong with a key, a play token or a step: each its own code, so that each has its own words."""

from payasplay.errors import DomainError


class ApiKeyMalformed(DomainError):
    """No key, or something that does not have the form of one."""

    code, status, text = "API_KEY_MALFORMED", 401, "This is not an API key: it reads PP-XXXX-XXXX-XXXX."


class ApiKeyUnknown(DomainError):
    """The form of a key, and no such key."""

    code, status, text = "API_KEY_UNKNOWN", 401, "There is no such API key."


class ApiKeyRevoked(DomainError):
    """A key that was ended by its owner."""

    code, status, text = "API_KEY_REVOKED", 401, "This API key was revoked."


class ApiKeyForeign(DomainError):
    """A key in use, but of another platform than the one named, whosever that is."""

    code, status, text = "API_KEY_FOREIGN", 403, "This API key belongs to another platform."


class PlatformNotActive(DomainError):
    """A report of a platform whose integration is not completed."""

    code, status, text = "PLATFORM_NOT_ACTIVE", 409, "The integration of this platform is not completed yet."


class KeyExists(DomainError):
    """A second key of a kind, where there is one in use."""

    code, status, text = "KEY_EXISTS", 409, "This platform has a key of this kind. Rotate it to get a new one."


class KeyNeeded(DomainError):
    """A step that needs a key, without one."""

    code, status, text = "KEY_NEEDED", 409, "Please generate an API key first."


class PlayTokenInvalid(DomainError):
    """A play token that nobody made, or made for another platform or content."""

    code, status, text = "PLAY_TOKEN_INVALID", 403, "This play token is not valid for this platform and content."


class PlayTokenExpired(DomainError):
    """A play token that was not used in time."""

    code, status, text = "PLAY_TOKEN_EXPIRED", 403, "This play token is too old."


class PlayTokenUsed(DomainError):
    """A play token that has paid for a session already."""

    code, status, text = "PLAY_TOKEN_USED", 409, "This play token was used for another session already."


KEY_ERRORS = (ApiKeyMalformed, ApiKeyUnknown, ApiKeyRevoked, ApiKeyForeign)
