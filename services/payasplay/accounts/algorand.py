"""Signing in with an Algorand wallet: the wallet signs a text with the key behind its address.

The way of Pera's ``signData`` and of the SDKs' ``signBytes``/``verifyBytes``: ed25519 over the letters "MX" and the
text's bytes. Transactions are signed over "TX" and theirs, so no signature given here can ever move money. The text is
a sign-in message in the form of CAIP-122 (https://chainagnostic.org/CAIPs/caip-122), which wallets show to their owner.
ARC-60 is a draft that hardly a wallet speaks, and ARC-14 signs a whole transaction for the same proof.
An account that was rekeyed to another key on the chain cannot sign in: we do not ask the chain.
"""

import base64
import binascii
import hashlib
from datetime import datetime
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy.orm import Session

from payasplay.accounts import challenges, tokens
from payasplay.accounts.models import SignInChallenge
from payasplay.errors import FieldError, SignInRefused, ValidationFailed
from payasplay.settings import settings

_PREFIX = b"MX"
_KEY_BYTES = 32
_CHECKSUM_BYTES = 4
# The first 32 characters of the main network's genesis hash, as CAIP-2 names Algorand.
_CHAIN = "algorand:wGHE2Pwdvd7S12BL5FaOP20EGYesN73k"


def public_key(address: str) -> bytes:
    """The key of an address: base 32 of the key and the last four bytes of its SHA-512/256.

    Raises:
        ValueError: it is not an address.
    """
    try:
        raw = base64.b32decode(address + "=" * (-len(address) % 8))
    except binascii.Error as error:
        raise ValueError("not base 32") from error
    key, checksum = raw[:_KEY_BYTES], raw[_KEY_BYTES:]
    if len(key) != _KEY_BYTES or checksum != hashlib.new("sha512_256", key).digest()[-_CHECKSUM_BYTES:]:
        raise ValueError("the checksum is not right")
    return key


def begin(session: Session, address: str) -> tuple[str, str, datetime]:
    """Begin a sign-in of a wallet.

    Returns:
        The challenge's token, the text to sign, and when it is too old.

    Raises:
        ValidationFailed: the address is none.
    """
    try:
        public_key(address)
    except ValueError as error:
        detail = FieldError("address", "invalid", "This is not an Algorand address.")
        raise ValidationFailed(details=(detail,)) from error
    token, challenge = challenges.begin(session, challenges.ALGORAND, address=address)
    return token, message(challenge, token), challenge.expires_at


def check(challenge: SignInChallenge, token: str, address: str, signature: str) -> None:
    """Refuse a signature that is not of this challenge, by the key of its address.

    Raises:
        SignInRefused: the challenge is another address's, or the signature is not right.
    """
    if challenge.address != address:
        raise SignInRefused
    signed = _PREFIX + message(challenge, token).encode()
    try:
        Ed25519PublicKey.from_public_bytes(public_key(address)).verify(base64.b64decode(signature), signed)
    except (InvalidSignature, ValueError) as error:
        raise SignInRefused from error


def message(challenge: SignInChallenge, token: str) -> str:
    """The text that the wallet shows and signs: made anew from what is stored, never taken from the caller."""
    web = settings().web_url
    return "\n".join(
        (
            f"{urlsplit(web).netloc} wants you to sign in with your Algorand account:",
            f"{challenge.address}",
            "",
            "This costs nothing and moves nothing.",
            "",
            f"URI: {web}",
            "Version: 1",
            f"Chain ID: {_CHAIN}",
            # A hash of the token: whoever only sees the text cannot end the sign-in with it.
            f"Nonce: {tokens.digest(token).hex()}",
            f"Issued At: {challenge.created_at.isoformat(timespec='seconds')}",
            f"Expiration Time: {challenge.expires_at.isoformat(timespec='seconds')}",
        )
    )
