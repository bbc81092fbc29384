"""How Pay as Play is started on one machine, without containers: ``launch.api``, or ``python -m launch``."""
