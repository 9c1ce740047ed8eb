"""A plugin of Python FrameX 0.4 that serves functions to Java, and calls functions that Java serves."""
from typing import Any

from framex.plugin import BasePlugin, PluginMetadata, on_register, on_request, register_proxy_func

__plugin_meta__ = PluginMetadata(
    name="interop", version="0.1.0", description="d", author="a", url="u", required_remote_apis=[]
)


@on_register()
class InteropPlugin(BasePlugin):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    async def on_start(self) -> None:
        from interop import served

        for function in (served.echo, served.describe, served.greet, served.fail):
            await register_proxy_func(function)

    @on_request("/interop", methods=["GET"])
    async def interop(self, case: str) -> Any:
        from interop import cases

        return await getattr(cases, case)()
