"""The scenarios of onboarding."""

from pytest_bdd import scenarios

scenarios("onboarding.feature")
