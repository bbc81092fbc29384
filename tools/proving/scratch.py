"""Where trials keep what they throw away at their end: in memory, where it has room."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder with a random name is made in it
# The database's files, its log, the browser's profile; with some room for a trial that writes more than others.
OCTETS_A_TRIAL = 512 * 1024 * 1024


@contextmanager
def scratch(trials: int, memory: Path = MEMORY) -> Iterator[Path]:
    """A folder for temporary files that lasts as long as the block; in the usual place where memory has no room.

    A trial makes and removes some two thousand files. ext4 does not give the place of a removed file away for minutes,
    and looks at each such place for each new file: a second of CPU a trial, of ten.

    Args:
        trials: how many write into it at a time.
        memory: a folder that is kept in memory.
    """
    usable = memory.is_dir() and os.access(memory, os.W_OK | os.X_OK)
    roomy = usable and shutil.disk_usage(memory).free >= trials * OCTETS_A_TRIAL
    with tempfile.TemporaryDirectory(prefix="payasplay-prove-", dir=memory if roomy else None) as name:
        folder = Path(name)
        folder.chmod(0o711)  # root's database runs as another user, who has to pass through
        yield folder
