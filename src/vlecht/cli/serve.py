"""Serve the pages of this installation.

Example: vlecht serve --host 0.0.0.0 --port 8000
Put a proxy with HTTPS before it when others reach it; docs/how-to/install.md tells how.
"""

from __future__ import annotations

import argparse

STARTS_DJANGO = False  # the server loads it, in each of its processes


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on")
    parser.add_argument(
        "--processes", type=int, default=1, help="processes; more than one needs PostgreSQL"
    )
    parser.add_argument(
        "--behind-proxy", action="store_true", help="believe the proxy about address and HTTPS"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the server until it is stopped."""
    import uvicorn

    from vlecht.cli.tidy import keep_tidy

    keep_tidy()
    uvicorn.run(
        "vlecht.config.asgi:application",
        host=arguments.host,
        port=arguments.port,
        workers=arguments.processes,
        log_level="warning",
        proxy_headers=arguments.behind_proxy,
        forwarded_allow_ips="*" if arguments.behind_proxy else None,
        server_header=False,
        # Open streams would keep a stopped server alive for ever.
        timeout_graceful_shutdown=3,
    )
    return 0
