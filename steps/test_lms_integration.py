"""The scenarios of learning systems."""

from pytest_bdd import scenarios

scenarios("lms_integration.feature")
