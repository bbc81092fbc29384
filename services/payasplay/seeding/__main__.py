"""``python -m payasplay.seeding demo|development|test``."""

import argparse
import os
import sys
from collections.abc import Sequence

from payasplay.database.engine import transaction
from payasplay.seeding.categories import Category, SeedsForbidden, check, sow


def main(arguments: Sequence[str]) -> int:
    """Sow; 1 with one clear line where that is not allowed."""
    parser = argparse.ArgumentParser(prog="python -m payasplay.seeding", description="Data to begin with.")
    parser.add_argument("category", choices=[str(each) for each in Category])
    category = Category(parser.parse_args(arguments).category)
    try:
        # Asked before the rest of the settings is looked at, which production may have good reasons to refuse.
        check(category, os.environ.get("PAP_ENVIRONMENT"))
    except SeedsForbidden as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    with transaction() as session:
        for line in sow(session, category):
            sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
