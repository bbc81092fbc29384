"""Data to begin with, by category: ``python -m payasplay.seeding demo|development|test``.

``demo`` is what there is to look at, ``development`` adds people to sign in as, ``test`` adds a row of each kind that
the platform's own calls make. Running one again changes nothing. Production takes none of it.
"""
