"""The scenarios of the catalogue and of playing."""

from pytest_bdd import scenarios

scenarios("playback.feature")
