"""What Python sees when it calls functions that Java serves."""
from interop.called import echo, fail, greet
from interop.served import Greeting, Guest

VALUES = [
    None, True, 0, -1, 12345678901234567890, 0.1, "", "text", "原神 \"quoted\" \n", "x" * 1_000_000,
    [], [1, "a", None, [True]], {}, {"a": {"b": [1.5, None]}}, {"原": "神"},
]


async def values() -> list[str]:
    return [repr(value)[:100] for value in VALUES if repr(await echo(value=value)) != repr(value)]


async def models() -> list[str]:
    greeting = await greet(guest=Guest(id=1, name="原神"))
    return [type(greeting).__name__, greeting.text, type(greeting.guest).__name__, greeting.at.isoformat(),
            repr(isinstance(greeting, Greeting))]


async def errors() -> str:
    try:
        return f"no error, but {await fail(id=1)}"
    except RuntimeError as e:
        return str(e)


async def loss() -> str:
    return repr(await echo(value='{"a": 1}'))
