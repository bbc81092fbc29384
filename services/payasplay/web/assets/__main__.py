"""``python -m payasplay.web.assets``: fetch the front-end files, once per lock file."""

import sys

from payasplay.web.assets.install import VENDOR, AssetsUnavailable, install


def main() -> int:
    """Install; 0 when the files are there, 1 with one line that says why not."""
    try:
        fresh = install()
    except AssetsUnavailable as problem:
        sys.stderr.write(f"The web assets are not installed: {problem}\n")
        return 1
    sys.stdout.write(f"Web assets {'installed into' if fresh else 'are up to date in'} {VENDOR}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
