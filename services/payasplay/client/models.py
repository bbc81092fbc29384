"""The answers' models under one roof: for the suite, which knows the platform only through its client."""

from payasplay.accounts.schemas import AcceptedOut, AccountOut, Locale, Role, TokenPairOut
from payasplay.money import CURRENCY, format_amount, parse_amount
from payasplay.schemas import FieldErrorOut, Page, Pagination
from payasplay.wallet.schemas import (
    BalanceOut,
    FailureOut,
    TopUpOut,
    TopUpStatus,
    TransactionOut,
    TransactionType,
    WalletStatus,
)

__all__ = [
    "CURRENCY",
    "AcceptedOut",
    "AccountOut",
    "BalanceOut",
    "FailureOut",
    "FieldErrorOut",
    "Locale",
    "Page",
    "Pagination",
    "Role",
    "TokenPairOut",
    "TopUpOut",
    "TopUpStatus",
    "TransactionOut",
    "TransactionType",
    "WalletStatus",
    "format_amount",
    "parse_amount",
]
