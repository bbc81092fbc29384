"""A change is judged by the same examples each time; new ones are for the night (`--hypothesis-profile=explore`)."""

from hypothesis import settings

settings.register_profile("merge", derandomize=True)
settings.register_profile("explore", print_blob=True)
settings.load_profile("merge")
