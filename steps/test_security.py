"""The scenarios of trust."""

from pytest_bdd import scenarios

scenarios("security.feature")
