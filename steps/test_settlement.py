"""The scenarios of partner settlement."""

from pytest_bdd import scenarios

scenarios("settlement.feature")
