"""The numbers of the rules: those that the platform has where its environment says nothing else."""

from payasplay.settings import Settings

# The defaults alone: nothing is read from the environment, and no database or secret is needed.
RULES = Settings.model_construct()
