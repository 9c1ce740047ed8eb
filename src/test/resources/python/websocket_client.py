"""Talks to /ws/echo of fastapi_upstream.py and prints what it hears. Started with a URL."""

import asyncio
import sys

import websockets


async def talk(url):
    async with websockets.connect(url, subprotocols=["echo"], open_timeout=10) as socket:
        print(socket.subprotocol)
        await socket.send("原神")
        print(await socket.recv())
        await socket.send(b"\x00\xff" * 100_000)
        print(len(await socket.recv()))
        await socket.send("bye")
        try:
            await socket.recv()
        except websockets.ConnectionClosed as closed:
            print(closed.rcvd.code, closed.rcvd.reason)


asyncio.run(asyncio.wait_for(talk(sys.argv[1]), 30))
