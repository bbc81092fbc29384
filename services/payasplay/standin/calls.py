"""What the stand-in's calls ask for: its world, and who is calling."""

from collections.abc import Sequence
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from payasplay.accounts.schemas import Role
from payasplay.errors import Forbidden, Unauthorized
from payasplay.schemas import Page, Pagination
from payasplay.standin.people import Account, OpenSession
from payasplay.standin.world import World

T = TypeVar("T")
_bearer = HTTPBearer(auto_error=False, description="An access token from sign-in, for 15 minutes")
PageNumber = Annotated[int, Query(ge=1, le=10_000)]
Limit = Annotated[int, Query(ge=1, le=100)]


async def _world(request: Request) -> World:
    return cast("World", request.app.state.world)


TheWorld = Annotated[World, Depends(_world)]


async def _session(
    world: TheWorld, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> OpenSession:
    if credentials is None:
        raise Unauthorized
    return world.people.session_of(credentials.credentials)


CallingSession = Annotated[OpenSession, Depends(_session)]


async def _caller(session: CallingSession) -> Account:
    return session.account


Caller = Annotated[Account, Depends(_caller)]


async def _partner(account: Caller) -> Account:
    if account.role is not Role.PARTNER:
        raise Forbidden
    return account


Partner = Annotated[Account, Depends(_partner)]


def a_page(items: Sequence[T], page: int, limit: int) -> tuple[list[T], Pagination]:
    """One page of what there is, and where in it that is."""
    total = len(items)
    place = Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit))
    return list(items[(page - 1) * limit : page * limit]), place


def page_of(items: list[T], place: Pagination) -> Page[T]:
    """A page of answers."""
    return Page(items=items, pagination=place)
