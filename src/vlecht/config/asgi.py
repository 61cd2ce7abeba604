"""The server entry: Django's pages in a thread pool, behind one ASGI application.

Django runs as WSGI inside ASGI because that costs two to six times less processor per page
and a fixed number of database connections (docs/adr/0009). Live streams will be answered
before Django is reached.
"""

from __future__ import annotations

import os
from typing import Any

from a2wsgi import WSGIMiddleware

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vlecht.config.settings")

from vlecht.config.wsgi import application as pages

_django = WSGIMiddleware(
    pages,  # type: ignore[arg-type]  # Django types its handler wider than WSGI
    workers=int(os.environ.get("VLECHT_WEB_THREADS") or 8),
)


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Answer one connection: the server's own life, or a page."""
    if scope["type"] != "lifespan":
        await _django(scope, receive, send)
        return
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        else:
            await send({"type": "lifespan.shutdown.complete"})
            return
