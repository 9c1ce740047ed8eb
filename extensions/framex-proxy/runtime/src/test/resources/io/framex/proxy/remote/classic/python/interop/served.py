"""Functions that Java calls."""
from datetime import datetime
from typing import Any

from framex.plugin import on_proxy
from pydantic import BaseModel


class Guest(BaseModel):
    id: int
    name: str


class Greeting(BaseModel):
    text: str
    guest: Guest
    at: datetime
    note: str | None = None


@on_proxy()
async def echo(value: Any) -> Any:
    return value


@on_proxy()
async def describe(value: Any) -> str:
    return f"{type(value).__name__}: {value!r}"


@on_proxy()
async def greet(guest: Guest) -> Greeting:
    return Greeting(text=f"hi {guest.name}", guest=guest, at=datetime(2026, 1, 1, 12, 0, 0))


@on_proxy()
async def fail(id: int) -> None:
    raise ValueError(f"no such id: {id}")
