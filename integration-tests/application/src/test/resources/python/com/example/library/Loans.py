"""The function of com.example.library.Loans, as Python instances know it."""
from framex.plugin import on_proxy
from pydantic import BaseModel


class Book(BaseModel):
    isbn: str
    title: str | None = None
    year: int = 0


class Loan(BaseModel):
    isbn: str
    reader: str
    until: str


@on_proxy()
async def of(book: Book) -> list[Loan]:
    return [Loan(isbn=book.isbn, reader=type(book).__name__, until="2026-12-01")]
