"""Parsers that misbehave, one way each; the tests run them in a confined child."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time


def count_bytes(data: bytes) -> dict[str, int]:
    return {"bytes": len(data)}


def print_first(data: bytes) -> str:
    print("a library that talks")  # noqa: T201
    return data.decode()


def eat_memory(data: bytes) -> int:
    return len(bytearray(2 * 1024**3))


def spin(data: bytes) -> None:
    while True:
        pass


def sleep_long(data: bytes) -> None:
    time.sleep(60)


def raise_error(data: bytes) -> None:
    raise ValueError("broken on line 3")


def crash(data: bytes) -> None:
    os.abort()


def nest_deep(data: bytes) -> object:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    return nested


def answer_much(data: bytes) -> str:
    return "x" * 5_000_000


def call_out(data: bytes) -> str:
    with socket.create_connection(("127.0.0.1", int(data)), timeout=2):
        return "connected"


def start_process(data: bytes) -> str:
    return subprocess.run([sys.executable, "-c", "print(1)"], check=True).args[0]


def write_file(data: bytes) -> str:
    with open("written-by-a-parser", "w") as file:  # noqa: PTH123
        return file.name


def read_secrets(data: bytes) -> list[str]:
    return sorted(os.environ)
