"""Stand-ins for learning systems: one process, many sites that know nothing of each other, each of one kind."""
