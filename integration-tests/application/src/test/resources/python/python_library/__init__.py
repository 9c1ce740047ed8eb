"""Serves the functions, and shows what they return, wherever they run."""
from typing import Any

from framex.plugin import BasePlugin, PluginMetadata, on_register, on_request, register_proxy_func

__plugin_meta__ = PluginMetadata(
    name="python_library", version="0.1.0", description="d", author="a", url="u", required_remote_apis=[]
)


@on_register()
class PythonLibraryPlugin(BasePlugin):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    async def on_start(self) -> None:
        from com.example.library.Loans import of
        from library import count, reader

        for function in (of, count, reader):
            await register_proxy_func(function)

    @on_request("/shown", methods=["GET"])
    async def shown(self) -> Any:
        from com.example.library.Loans import Book, of
        from library import count, reader

        try:
            missing = await reader(isbn="9")
        except RuntimeError as e:
            missing = str(e)
        return [repr(await of(book=Book(isbn="2"))), await count(), await reader(isbn="1"), missing]
