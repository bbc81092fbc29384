"""The scenarios of the integration wizard, the keys and the partner API."""

from pytest_bdd import scenarios

scenarios("integration_wizard.feature")
