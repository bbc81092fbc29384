"""The scenarios of the second factor, cards, automatic top-up, withdrawals and the wallet's history."""

from pytest_bdd import scenarios

scenarios("wallet_management.feature")
