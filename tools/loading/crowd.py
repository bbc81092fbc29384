"""Many users at once, for a bounded time."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from payasplay.client.models import ContentOut
from tools.loading.people import User
from tools.loading.samples import Samples


def load(users: Sequence[User], contents: Sequence[ContentOut], *, seconds: float) -> tuple[Samples, float]:
    """Let all users act at once; who is in the middle of something when the time is over ends it.

    Raises:
        ApiError: a call was never answered, so that nobody knows what is true.

    Returns:
        What was measured, and for how many seconds they were at it.
    """
    samples, together = Samples(), threading.Barrier(len(users) + 1)

    def act(user: User) -> None:
        together.wait()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            user.act(contents, samples)

    with ThreadPoolExecutor(len(users)) as crowd:
        acting = [crowd.submit(act, user) for user in users]
        together.wait()
        began = time.monotonic()
        for each in acting:
            each.result()
    return samples, time.monotonic() - began
