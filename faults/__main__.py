"""``python -m faults``: list the known defects."""

import sys

from faults.catalogue import BadFault, load


def main() -> int:
    """Print a line a fault, and how many there are; 1 where one of them is none."""
    try:
        found = load()
    except BadFault as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    widest = max((len(fault.name) for fault in found), default=0)
    for fault in found:
        sys.stdout.write(f"{fault.name:<{widest}}  {fault.flow:<10}  {fault.layer:<8}  {fault.sentence}\n")
    sys.stdout.write(f"{len(found)} faults\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
