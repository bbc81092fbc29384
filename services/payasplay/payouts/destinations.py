"""Where money goes: checked before it leaves, masked wherever it is shown.

IBAN: ISO 13616 with its mod-97 check digits; BIC: ISO 9362. An Algorand address is the base32 of a public key of 32
bytes and the last 4 bytes of its SHA-512/256 (Algorand developer documentation, "Keys and addresses").
"""

import base64
import hashlib
import re

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

from payasplay.errors import FieldError, ValidationFailed
from payasplay.payouts.schemas import DestinationIn, MaskedDestination, PayoutMethod

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ADDRESS = re.compile(r"[A-Z2-7]{58}")
_KEY_BYTES = 32
_CHECKSUM_BYTES = 4
_HIDDEN = "•••"

NEEDED = {
    PayoutMethod.BANK: ("account_holder", "iban", "bic"),
    PayoutMethod.PAYPAL: ("email",),
    PayoutMethod.CRYPTO: ("address",),
}
_JSON_NAMES = {"account_holder": "accountHolder"}


def checked(given: DestinationIn, prefix: str = "destination") -> dict[str, str]:
    """What a method needs, in its canonical form.

    Args:
        given: as it came.
        prefix: of the field names in errors.

    Returns:
        The fields by name; IBAN, BIC without spaces and in capitals.

    Raises:
        ValidationFailed: naming each field that is missing, wrong, or of another method.
    """
    faults: list[FieldError] = []
    values: dict[str, str] = {}
    for name in (name for names in NEEDED.values() for name in names):
        value, needed = getattr(given, name), name in NEEDED[given.method]
        code = "missing" if needed and not value else "unknown_field" if value and not needed else None
        if code is None and value:
            values[name], code = _read(name, value)
        if code:
            faults.append(FieldError(f"{prefix}.{_JSON_NAMES.get(name, name)}", code, f"{name}: {code}"))
    if faults:
        raise ValidationFailed(details=tuple(faults))
    return values


def _read(name: str, value: str) -> tuple[str, str | None]:
    plain = re.sub(r"\s", "", value).upper()
    match name:
        case "iban":
            return plain, None if _is_iban(plain) else "invalid_iban"
        case "bic":
            return plain, None if _is_bic(plain) else "invalid_bic"
        case "address":
            return value, None if is_algorand_address(value) else "invalid_address"
        case "email":
            return value, None if _EMAIL.fullmatch(value) else "not_an_email"
    return value, None


def _is_iban(value: str) -> bool:
    try:
        IBAN(value)
    except SchwiftyException:
        return False
    return True


def _is_bic(value: str) -> bool:
    try:
        BIC(value, enforce_swift_compliance=True)
    except SchwiftyException:
        return False
    return True


def is_algorand_address(value: str) -> bool:
    """Whether an address has the right length, alphabet and checksum, in the one way in which it is written."""
    if not _ADDRESS.fullmatch(value):
        return False
    raw = base64.b32decode(value + "=" * (-len(value) % 8))
    key, checksum = raw[:_KEY_BYTES], raw[_KEY_BYTES:]
    # The last letter has two bits more than the checksum: only zeros in them are the address.
    is_canonical = base64.b32encode(raw).decode().rstrip("=") == value
    return is_canonical and hashlib.new("sha512_256", key).digest()[-_CHECKSUM_BYTES:] == checksum


def masked(method: PayoutMethod, values: dict[str, str]) -> MaskedDestination:
    """What may be shown of a checked destination."""
    hidden = {name: _MASKS[name](value) for name, value in values.items()}
    label = hidden.get("iban") or hidden.get("email") or hidden["address"]
    return MaskedDestination(method=method, label=label, **hidden)


def _ends(value: str) -> str:
    return f"{value[:4]} {_HIDDEN} {value[-4:]}"


def _mask_email(value: str) -> str:
    name, _, domain = value.rpartition("@")
    return f"{name[:1]}{_HIDDEN}@{domain}"


def _mask_name(value: str) -> str:
    return " ".join(f"{word[:1]}{_HIDDEN}" for word in value.split())


_MASKS = {
    "account_holder": _mask_name,
    "iban": _ends,
    "bic": lambda value: f"{value[:4]}{_HIDDEN}",
    "email": _mask_email,
    "address": _ends,
}
