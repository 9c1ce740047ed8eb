"""The function, as Python instances know it."""
from framex.plugin import on_proxy
from pydantic import BaseModel


class Message(BaseModel):
    id: int
    sender: str
    text: str


class Receipt(BaseModel):
    id: int
    length: int


@on_proxy()
async def relay(message: Message) -> Receipt:
    return Receipt(id=message.id, length=len(message.text))
