"""Tokens that say nothing."""

import secrets


def opaque_token() -> str:
    """256 random bits, as the platform's refresh tokens have."""
    return secrets.token_urlsafe(32)
