"""Functions of the plugin library, as Python instances know them."""
from framex.plugin import on_proxy


@on_proxy()
async def reader(isbn: str) -> str:
    if isbn == "9":
        raise ValueError("nobody has 9")
    return "Python"


@on_proxy()
async def count() -> int:
    return 42
