"""Calls the function so many times at once for a while, wherever it runs."""
import asyncio
import time
from typing import Any

from framex.plugin import BasePlugin, PluginMetadata, on_register, on_request, register_proxy_func
from relay import Message, relay

__plugin_meta__ = PluginMetadata(
    name="python_relay", version="0.1.0", description="d", author="a", url="u", required_remote_apis=[]
)


@on_register()
class PythonRelayPlugin(BasePlugin):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    async def on_start(self) -> None:
        await register_proxy_func(relay)

    @on_request("/drive", methods=["GET"])
    async def drive(self, seconds: int, concurrency: int, size: int) -> dict[str, int]:
        text = "x" * size
        begin = time.monotonic()
        answered = 0

        async def calls(number: int) -> None:
            nonlocal answered
            while time.monotonic() - begin < seconds:
                await relay(message=Message(id=number, sender="bob@example.com", text=text))
                answered += 1
                number += 1

        await asyncio.gather(*(calls(number) for number in range(concurrency)))
        return {"calls": answered, "micros": int((time.monotonic() - begin) * 1e6)}
