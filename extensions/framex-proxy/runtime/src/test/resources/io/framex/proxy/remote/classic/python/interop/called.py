"""Functions that Java serves; what stands here is never run."""
from typing import Any

from framex.plugin import on_proxy

from interop.served import Greeting, Guest


@on_proxy()
async def echo(value: Any) -> Any:
    return "ran in Python"


@on_proxy()
async def greet(guest: Guest) -> Greeting:
    return "ran in Python"


@on_proxy()
async def fail(id: int) -> None:
    return "ran in Python"
