"""How a site speaks when it is a Moodle: its web services as Moodle 4.4 answers, for a learner's own token."""
