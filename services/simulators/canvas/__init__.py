"""How a site speaks when it is a Canvas: its REST API v1 as documented, for a learner's own token."""
