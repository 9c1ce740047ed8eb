"""A FastAPI service with parameters of every kind and bodies of several shapes. Started with a port."""

import sys

import uvicorn
from fastapi import Body, Cookie, FastAPI, Form, Header, Path, Query, Request
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

app = FastAPI(openapi_url="/api/v1/openapi.json")


class Item(BaseModel):
    name: str
    count: int = 1


@app.get("/api/v1/kinds/{item_id}/of/{kind}")
async def kinds(item_id: str, kind: int, limit: int, tag: list[str] = Query(default=[]), flag: bool | None = None,
                x_trace_id: str | None = Header(default=None), session: str | None = Cookie(default=None)):
    return [item_id, kind, limit, tag, flag, x_trace_id, session]


@app.post("/api/v1/one/{item_id}")
async def one(item_id: int, item: Item, draft: bool = False):
    return [item_id, item, draft]


@app.post("/api/v1/two")
async def two(item: Item, note: str = Body()):
    return [item, note]


@app.post("/api/v1/optional")
async def optional(item: Item | None = None):
    return item


@app.put("/api/v1/list")
async def items(names: list[str]):
    return names


@app.post("/api/v1/text")
async def text(text: str = Body()):
    return text


@app.post("/api/v1/any")
async def free(values: dict[str, int]):
    return values


@app.post("/api/v1/form")
async def form(name: str = Form(), tags: list[str] = Form(default=[])):
    return [name, tags]


@app.get("/api/v1/raw/{name}")
async def raw(request: Request):
    return PlainTextResponse(request.scope["raw_path"].decode() + "?" + request.scope["query_string"].decode())


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
