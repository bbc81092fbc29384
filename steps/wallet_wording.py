"""How steps read places, states and codes of the wallet out of a sentence."""

from collections.abc import Callable, Mapping

from parse import with_pattern
from pytest_bdd import parsers

from fixtures.authenticator import Authenticator
from steps.wording import euros, person, quoted, times

# The address of the key that is all zeros (Algorand's own documentation).
_ADDRESS = "A" * 52 + "Y5HFKQ"
IBAN = "DE89 3704 0044 0532 0130 00"
PLACES: dict[str, tuple[str, Mapping[str, str]]] = {
    "a bank account": ("bank", {"account_holder": "Sara Jones", "iban": IBAN, "bic": "COBADEFFXXX"}),
    "PayPal": ("paypal", {"email": "sara@example.test"}),
    "an Algorand wallet": ("crypto", {"address": _ADDRESS}),
}
MASKED: dict[str, tuple[str, tuple[str, ...]]] = {
    "a bank account": ("DE89 ••• 3000", (IBAN, IBAN.replace(" ", ""), "COBADEFFXXX", "Jones")),
    "PayPal": ("s•••@example.test", ("sara@example.test",)),
    "an Algorand wallet": ("AAAA ••• HFKQ", (_ADDRESS,)),
}
STATES = {"requested": "pending", "on its way": "processing", "paid": "completed", "failed": "failed"}
RUNS = {"added": "completed", "on its way": "processing", "to be tried again": "waiting", "failed": "failed"}
FIELDS = {
    "the account holder": "account_holder",
    "the IBAN": "iban",
    "the BIC": "bic",
    "the e-mail address": "email",
    "the Algorand address": "address",
}
CODES: dict[str, Callable[[Authenticator], str]] = {
    "a wrong code": Authenticator.wrong_code,
    "the code of a minute and a half ago": lambda authenticator: authenticator.code_of_clock_off_by(-90),
    "the code that comes in a minute and a half": lambda authenticator: authenticator.code_of_clock_off_by(90),
    "the code that was used before": lambda authenticator: authenticator.last_code,
    "the code of a clock that is half a minute late": lambda authenticator: authenticator.code_of_clock_off_by(-30),
    "the code of a clock that is half a minute early": lambda authenticator: authenticator.code_of_clock_off_by(30),
    "a recovery code in small letters without dashes": lambda authenticator: (
        authenticator.recovery_codes[1].replace("-", "").lower()
    ),
    "a recovery code": lambda authenticator: authenticator.recovery_codes[0],
}


@with_pattern("a bank account|PayPal|an Algorand wallet")
def payee(text: str) -> str:
    """Where money goes (see ``PLACES``)."""
    return text


@with_pattern("requested|on its way|paid|failed")
def state(text: str) -> str:
    """How a withdrawal stands (see ``STATES``)."""
    return text


@with_pattern("added|on its way|to be tried again|failed")
def run(text: str) -> str:
    """How an automatic top-up stands (see ``RUNS``)."""
    return text


@with_pattern("the account holder|the IBAN|the BIC|the e-mail address|the Algorand address")
def place_field(text: str) -> str:
    """A field of a place to withdraw to (see ``FIELDS``)."""
    return text


@with_pattern("a wrong code|a recovery code.*|the code .+")
def code(text: str) -> str:
    """A code of the second factor (see ``CODES``)."""
    return text


def wallet_sentence(pattern: str) -> parsers.cfparse:
    """A step's sentence with ``{place:Payee}``, ``{state:State}``, ``{code:Code}`` and the like in it."""
    return parsers.cfparse(
        pattern,
        extra_types={
            "Euros": euros,
            "Person": person,
            "Quoted": quoted,
            "Payee": payee,
            "State": state,
            "Run": run,
            "PlaceField": place_field,
            "Code": code,
            "Times": times,
        },
    )
