"""The wallet's scenarios."""

from pytest_bdd import scenarios

scenarios("wallet.feature")
