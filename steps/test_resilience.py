"""The scenarios of resilience."""

from pytest_bdd import scenarios

scenarios("resilience.feature")
