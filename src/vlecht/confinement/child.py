"""The inside of the child process: set the limits, run one function, print its answer."""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_FORBIDDEN_EVENTS = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.kill",
    "shutil.",
    "ctypes.",
    "ftplib.",
    "smtplib.",
    "urllib.",
    "webbrowser.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


def main() -> None:
    """Read bytes from standard input, print `{"value": …}` or `{"fault": [kind, detail]}`."""
    function, limits = sys.argv[2], json.loads(sys.argv[3])
    answer_to = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not mix with the answer
    data = sys.stdin.buffer.read()
    limit_resources(limits["memory_bytes"], limits["cpu_seconds"], limits["output_bytes"])
    leave_the_network()
    with os.fdopen(answer_to, "wb") as stream:
        answer = _answer(function, data)
        if len(answer) > limits["output_bytes"]:
            answer = b'{"fault": ["output_size", ""]}'
        stream.write(answer)
    os._exit(0)


def _answer(function: str, data: bytes) -> bytes:
    try:
        module_name, name = function.split(":")
        parse = getattr(importlib.import_module(module_name), name)
        forbid_reaching_out()
        return json.dumps({"value": parse(data)}).encode()
    except MemoryError:
        return b'{"fault": ["memory", ""]}'
    except RecursionError:
        return b'{"fault": ["raised", "nested too deep"]}'
    except Exception as error:  # noqa: BLE001 -- whatever a parser does, the parent gets an answer
        detail = f"{type(error).__name__}: {error}"[:300]
        return json.dumps({"fault": ["raised", detail]}).encode()


def limit_resources(memory_bytes: int, cpu_seconds: int, output_bytes: int) -> list[str]:
    """Set what the system lets us set; return the names of the limits that now hold."""
    try:
        import resource  # noqa: PLC0415 -- optional dependency: not on every system
    except ImportError:
        return []
    wanted: dict[str, tuple[int, int]] = {
        "RLIMIT_AS": (memory_bytes, memory_bytes),
        "RLIMIT_CPU": (cpu_seconds, cpu_seconds + 1),
        "RLIMIT_CORE": (0, 0),
        "RLIMIT_FSIZE": (output_bytes + 1024, output_bytes + 1024),
        "RLIMIT_NOFILE": (64, 64),
    }
    held = []
    for name, (soft, hard) in wanted.items():
        if not hasattr(resource, name):
            continue
        try:
            resource.setrlimit(getattr(resource, name), (soft, hard))
        except (ValueError, OSError):  # a lower limit is in force already
            continue
        held.append(name)
    return held


def leave_the_network() -> bool:
    """Move into an empty network namespace where the system allows it."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        import ctypes  # noqa: PLC0415 -- optional dependency: some builds have none

        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (ImportError, OSError, AttributeError):
        return False
    return bool(unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)


def forbid_reaching_out() -> None:
    """Refuse sockets, processes and writing from here on, also where namespaces are missing."""
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN_EVENTS):
        raise PermissionError(f"a parser may not do this: {event}")
    if event == "open" and _opens_for_writing(args):
        raise PermissionError("a parser may not write files")


def _opens_for_writing(args: tuple[Any, ...]) -> bool:
    mode, flags = args[1], args[2]
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITING)
