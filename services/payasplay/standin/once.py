"""Idempotency-Key in the stand-in: the same key and body get the first answer again, another body a 409."""

import json
from collections.abc import Callable
from typing import Annotated, TypeVar, cast
from uuid import UUID

from fastapi import Header
from pydantic import BaseModel, StringConstraints

from payasplay.errors import IdempotencyConflict

T = TypeVar("T", bound=BaseModel)
IdempotencyKey = Annotated[
    Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=r"^[A-Za-z0-9_-]+$")],
    Header(alias="Idempotency-Key", description="A new one for each intention, e.g. a UUID"),
]


class Once:
    """What was asked and answered, by account and key."""

    def __init__(self) -> None:
        self._done: dict[tuple[UUID, str], tuple[str, BaseModel]] = {}

    def do(self, account_id: UUID, key: str, what: str, data: BaseModel, work: Callable[[], T]) -> T:
        """The answer of ``work``, which is done once for a key.

        Raises:
            IdempotencyConflict: the key was used for something else.
        """
        asked = json.dumps([what, data.model_dump(mode="json", by_alias=True)], sort_keys=True)
        if (account_id, key) not in self._done:
            self._done[account_id, key] = (asked, work())
        before, answer = self._done[account_id, key]
        if before != asked:
            raise IdempotencyConflict
        return cast("T", answer)
