"""Start Vlecht with example data, to look around in.

Example: vlecht demo --port 8000
It keeps a database of its own, apart from any real installation. --fresh starts over.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import sys
from pathlib import Path

STARTS_DJANGO = False  # only after the demo has named a data folder of its own


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (0: any free)")
    parser.add_argument("--data-dir", type=Path, help="folder for the demo's own database")
    parser.add_argument("--fresh", action="store_true", help="throw the demo's data away first")
    parser.add_argument(
        "--smoke", action="store_true", help="start, sign in, look at the pages, stop"
    )


def demo_folder() -> Path:
    """Return where the demo keeps its data when nobody says otherwise."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home, "vlecht-demo")


def free_port(host: str) -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def is_taken(host: str, port: int) -> bool:
    """Tell whether somebody else listens on a port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def prepare_environment(folder: Path, host: str, port: int) -> str:
    """Point this process to the demo's own data, never to a real installation's; return its address."""
    address = f"http://{'localhost' if host in {'127.0.0.1', '0.0.0.0'} else host}:{port}"  # noqa: S104
    os.environ.pop("DATABASE_URL", None)
    os.environ["VLECHT_DATA_DIR"] = str(folder)
    os.environ["VLECHT_BASE_URL"] = address
    os.environ["VLECHT_ALLOWED_HOSTS"] = ",".join(
        dict.fromkeys(["localhost", "127.0.0.1", "[::1]", socket.gethostname(), host])
    )
    return address


def run(arguments: argparse.Namespace) -> int:
    """Fill the demo when it is empty, say how to sign in, and serve it."""
    from vlecht.cli.main import start_django

    folder = (arguments.data_dir or demo_folder()).expanduser().resolve()
    if arguments.fresh and folder.exists():
        if not (folder / "vlecht.sqlite3").exists() and any(folder.iterdir()):
            print(f"vlecht: {folder} does not look like a demo; it stays.", file=sys.stderr)
            return 1
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    port = arguments.port or free_port(arguments.host)
    if is_taken(arguments.host, port):
        print(f"vlecht: port {port} is in use. Try: vlecht demo --port 0", file=sys.stderr)
        return 1
    address = prepare_environment(folder, arguments.host, port)
    start_django()

    from django.core.management import call_command
    from django.utils import timezone

    from vlecht.cli.seed.content import install_content
    from vlecht.cli.seed.everything import seed_everything, sign_in_lines

    call_command("migrate", interactive=False, verbosity=0)
    install_content(at=timezone.now())
    seed_everything(at=timezone.now(), tell=lambda line: print(line, flush=True))
    print("\n".join(["", f"Vlecht is at {address}", "", *sign_in_lines(), ""]), flush=True)
    if arguments.smoke:
        from vlecht.cli.seed.smoke import smoke

        return smoke(arguments.host, port)
    print("Stop it with Ctrl+C.", flush=True)
    serve(arguments.host, port)
    return 0


def serve(host: str, port: int) -> None:
    """Serve until stopped."""
    import uvicorn

    from vlecht.cli.tidy import keep_tidy

    keep_tidy()

    uvicorn.run(
        "vlecht.config.asgi:application",
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=3,
    )
