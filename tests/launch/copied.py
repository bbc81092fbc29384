"""A part that runs as a copy of the guardian: says what it finds, and does what its argument asks for."""

import atexit
import json
import os
import signal
import sys
import threading
from pathlib import Path


def main() -> str | int:
    """End as the first argument says."""
    atexit.register(sys.stdout.write, f"{json.dumps({'event': 'over'})}\n")
    facts = {
        "event": "lives",
        "name": __name__,
        "arguments": sys.argv[1:],
        "mark": os.environ.get("MARK"),
        "path": "PATH" in os.environ,
        "folder": str(Path.cwd()),
        "leads": os.getpgid(0) == os.getpid(),
        "files": sorted(int(one.name) for one in Path("/proc/self/fd").iterdir() if one.exists()),
        "threads": threading.active_count(),
        "polite": signal.getsignal(signal.SIGTERM) is signal.SIG_DFL,
    }
    sys.stdout.write(f"{json.dumps(facts)}\n")
    sys.stdout.flush()
    match sys.argv[1]:
        case "stay":
            signal.pause()
        case "words":
            return "no such thing"
        case "break":
            raise RuntimeError("broken")
    return int(sys.argv[1])


if __name__ == "__main__":
    sys.exit(main())
