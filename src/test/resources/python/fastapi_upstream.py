"""A service as people write them with FastAPI, without a thought of proxies. Started with a port."""

import asyncio
import hashlib
import sys

import uvicorn
from fastapi import Cookie, FastAPI, File, Form, Header, HTTPException, Query, Request, Response, UploadFile, WebSocket
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

app = FastAPI(title="Plain FastAPI", openapi_url="/api/v1/openapi.json")
app.add_middleware(GZipMiddleware, minimum_size=1000)
left = 0


class Item(BaseModel):
    id: int
    name: str = "none"
    tags: list[str] = []


@app.get("/items/{item_id}")
async def item(item_id: str, q: list[str] = Query(default=[]), x_trace: str | None = Header(default=None),
               session: str | None = Cookie(default=None)):
    return {"id": item_id, "q": q, "trace": x_trace, "session": session}


@app.get("/target")
async def target(request: Request):
    return {"path": request.scope["raw_path"].decode(), "query": request.scope["query_string"].decode(),
            "headers": [[name.decode(), value.decode()] for name, value in request.scope["headers"]]}


@app.api_route("/methods", methods=["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
async def methods(request: Request):
    return Response(content=b"" if request.method == "HEAD" else request.method.encode(), headers={"X-Method": request.method})


@app.post("/items", status_code=201)
async def create(item: Item):
    return item


@app.post("/forms")
async def form(name: str = Form(), tags: list[str] = Form(default=[])):
    return {"name": name, "tags": tags}


@app.post("/files")
async def files(note: str = Form(), file: UploadFile = File()):
    content = await file.read()
    return {"note": note, "name": file.filename, "type": file.content_type, "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest()}


@app.post("/chunks")
async def chunks(request: Request):
    digest, size = hashlib.sha256(), 0
    async for chunk in request.stream():
        digest.update(chunk)
        size += len(chunk)
    return {"size": size, "sha256": digest.hexdigest(), "length": request.headers.get("content-length")}


@app.get("/events")
async def events(count: int = 3):
    async def stream():
        for number in range(count):
            yield f"data: {number}\n\n"
            await asyncio.sleep(0.01)
    return StreamingResponse(stream(), media_type="text/event-stream")


@app.get("/endless")
async def endless():
    async def stream():
        global left
        try:
            while True:
                yield b"data: tick\n\n"
                await asyncio.sleep(0.01)
        finally:
            left += 1
    return StreamingResponse(stream(), media_type="text/event-stream")


@app.get("/left")
async def how_many_left():
    return left


@app.get("/large")
async def large():
    return Response(content=b"abcdefghij" * 10_000, media_type="text/plain")


@app.get("/tagged")
async def tagged(request: Request):
    if request.headers.get("if-none-match") == '"v1"':
        return Response(status_code=304, headers={"ETag": '"v1"'})
    return Response(content=b"tagged", headers={"ETag": '"v1"'})


@app.get("/teapot")
async def teapot():
    raise HTTPException(status_code=418, detail="short and stout")


@app.websocket("/ws/echo")
async def echo(socket: WebSocket):
    await socket.accept(subprotocol="echo" if "echo" in socket.scope["subprotocols"] else None)
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        if message.get("text") == "bye":
            await socket.close(code=4001, reason="as asked")
            return
        if message.get("text") is not None:
            await socket.send_text("echo: " + message["text"])
        else:
            await socket.send_bytes(message["bytes"])


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
