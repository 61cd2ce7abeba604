"""Sends mail beside the pages: a slow or dead mail server never holds up a page.

Mails wait in memory, not in the database: many hold a code that opens an account, and a copy
of the database must not. A mail that is still waiting when the program stops is lost; whoever
waited for it asks again.
"""

from __future__ import annotations

import logging
import queue
import smtplib
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

_log = logging.getLogger(__name__)
# Longer waiting would bring codes that no longer work.
PAUSES: Final = (0.0, 5.0, 20.0, 60.0, 180.0)
MOST_WAITING: Final = 2000
_REFUSED_FOR_GOOD: Final = HTTPStatus.INTERNAL_SERVER_ERROR  # SMTP too calls 5xx permanent


@dataclass
class Postman:
    """Carries mails one by one, in a thread that starts with the first mail."""

    pauses: Sequence[float] = PAUSES
    most_waiting: int = MOST_WAITING
    in_trouble: bool = False
    _waiting: queue.Queue[EmailMessage] = field(init=False)
    _thread: threading.Thread | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._waiting = queue.Queue(self.most_waiting)

    def take(self, message: EmailMessage) -> bool:
        """Take a mail along; False when too many wait already."""
        try:
            self._waiting.put_nowait(message)
        except queue.Full:
            _log.error("A mail was dropped: %d are waiting already.", self.most_waiting)
            self.in_trouble = True
            return False
        self._start()
        return True

    def wait_until_done(self, seconds: float) -> bool:
        """Wait for the last mail; False when it takes longer."""
        deadline = time.monotonic() + seconds
        while self._waiting.unfinished_tasks:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    def _start(self) -> None:
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._walk, name="mail", daemon=True)
                self._thread.start()

    def _walk(self) -> None:
        while True:
            message = self._waiting.get()
            try:
                self._deliver(message)
            except Exception:  # noqa: BLE001 -- the thread must outlive any mail
                _log.exception("A mail could not be sent.")
            finally:
                self._waiting.task_done()

    def _deliver(self, message: EmailMessage) -> None:
        for pause in self.pauses:
            time.sleep(pause)
            try:
                message.connection = get_connection(settings.MAIL_TRANSPORT)
                message.send()
            except (OSError, smtplib.SMTPException) as error:
                self.in_trouble = not _is_refused_for_good(error)
                _log.warning("A mail was not taken: %s.", type(error).__name__)
                if not self.in_trouble:
                    return
            else:
                self.in_trouble = False
                return
        _log.error("A mail was given up after %d tries.", len(self.pauses))


postman: Final = Postman()


class BackgroundEmailBackend(BaseEmailBackend):
    """Hands mails to the postman; never waits and never fails."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Return how many mails were taken along."""
        return sum(postman.take(message) for message in email_messages)


def mail_is_in_trouble() -> bool:
    """Tell whether the last mail could not be handed over."""
    return postman.in_trouble


def mail_state(_request: Any) -> dict[str, bool]:
    """Let pages that wait for a mail say that mail is in trouble."""
    return {"mail_is_in_trouble": mail_is_in_trouble()}


def _is_refused_for_good(error: Exception) -> bool:
    """Tell apart a mail that nobody will ever take from a server that is down."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _text in error.recipients.values()]
        return all(code >= _REFUSED_FOR_GOOD for code in codes)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return False
    return isinstance(error, smtplib.SMTPResponseException) and (
        error.smtp_code >= _REFUSED_FOR_GOOD
    )
