"""Learning systems: what people learn elsewhere, and how far they are."""
