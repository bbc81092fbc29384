"""The API on a real database, in this process."""

from tests.security.conftest import environment, http  # noqa: F401 (fixtures)
