"""A mail server of our own, on the loopback, that can be slow, refuse, or be away."""

from __future__ import annotations

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class FakeMailServer:
    """Keeps what it took. `answers` are given to the next mails, one each; then it says yes."""

    def __init__(self) -> None:
        self.port = 0
        self.taken: list[str] = []
        self.connections = 0
        self.answers: list[str] = []
        self.waits = 0.0


@contextmanager
def running_mail_server() -> Iterator[FakeMailServer]:
    """Serve until the test is over."""
    state = FakeMailServer()

    class Conversation(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            state.connections += 1
            time.sleep(state.waits)
            self.say("220 hier is de post")
            while line := self.rfile.readline().decode("utf-8", "replace").strip():
                word = line[:4].upper()
                if word == "DATA":
                    self.say("354 ga je gang")
                    letter = b""
                    while not letter.endswith(b"\r\n.\r\n"):
                        letter += self.rfile.readline()
                    state.taken.append(letter.decode())
                    self.say("250 meegenomen")
                elif word == "RCPT" and state.answers:
                    self.say(state.answers.pop(0))
                elif word == "QUIT":
                    self.say("221 dag")
                    return
                else:
                    self.say("250 goed")

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Conversation)
    state.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
