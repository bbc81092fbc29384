"""Many users at once, for a bounded time."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from payasplay.client import ApiError
from payasplay.client.models import ContentOut
from tools.loading.people import User
from tools.loading.samples import Samples


def load(users: Sequence[User], contents: Sequence[ContentOut], *, seconds: float) -> tuple[Samples, float]:
    """Let all users act at once; who is in the middle of something when the time is over ends it.

    Returns:
        What was measured, and for how many seconds they were at it.
    """
    samples, together = Samples(), threading.Barrier(len(users) + 1)

    def act(user: User) -> None:
        together.wait()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                user.act(contents, samples)
            except ApiError:
                continue  # counted with its kind; the run is red for it in the end

    with ThreadPoolExecutor(len(users)) as crowd:
        acting = [crowd.submit(act, user) for user in users]
        together.wait()
        began = time.monotonic()
        for each in acting:
            each.result()
    return samples, time.monotonic() - began
