"""What every test stands on: its own data folder, compiled texts, a server and a browser.

Factories live in tests/making; they call operations. The same five people appear everywhere:
Amina (process guide), Bram (member), Chris (resident member), Dewi (sponsor) and Eva, who belongs
to another network.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

REPOSITORY = Path(__file__).resolve().parent.parent
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_configure(config: pytest.Config) -> None:
    """Give this run a data folder of its own and the texts as they are now."""
    from django.conf import settings

    folder = Path(tempfile.mkdtemp(prefix="vlecht-test-"))
    config.stash[_data_folder] = folder
    settings.DATA_DIR = folder
    settings.MEDIA_ROOT = folder / "files"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    # Argon2 is slow on purpose; a test of it names it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    database = settings.DATABASES["default"]
    database["CONN_MAX_AGE"] = 0
    if database["ENGINE"].endswith("sqlite3"):
        # Whatever forgets to ask for the test database must not find somebody's own.
        database["NAME"] = str(folder / "nobody.sqlite3")
        database["TEST"] = {**database.get("TEST", {}), "NAME": str(folder / "test.sqlite3")}
    # Playwright keeps a loop in this thread; Django would take that for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    if not hasattr(config, "workerinput"):
        _compile_texts()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave nothing behind."""
    if folder := config.stash.get(_data_folder, None):
        shutil.rmtree(folder, ignore_errors=True)


_data_folder = pytest.StashKey[Path]()


def _compile_texts() -> None:
    sys.path.insert(0, str(REPOSITORY))
    from scripts.translations import apps_named, compile_catalogues

    compile_catalogues(apps_named([]))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark by folder, so that no test is in the wrong run by accident."""
    for item in items:
        parts = item.path.relative_to(REPOSITORY / "tests").parts
        if parts[0] == "browser":
            item.add_marker(pytest.mark.browser)
        if parts[0] == "journeys":
            item.add_marker(pytest.mark.journey)


@pytest.fixture(autouse=True)
def _clean_state() -> Iterator[None]:
    """Start in Dutch and without what an earlier test put in the cache."""
    from django.core.cache import cache
    from django.utils import translation

    cache.clear()
    with translation.override("nl"):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Let tests empty the database between them, which the journal's triggers would refuse.

    Tests of the journal put the triggers back: tests/journal/conftest.py.
    """
    from importlib import import_module

    from django.db import connection

    guards = import_module("vlecht.journal.migrations.0002_refuse_changes")
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for statement in guards.REMOVE[connection.vendor]:
            cursor.execute(statement)


def chromium_path() -> str | None:
    """Return where Chromium is on this machine."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return None


@pytest.fixture(scope="session")
def server_url(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Run the real ASGI application in a thread and return its address."""
    import uvicorn

    from vlecht.config.asgi import application

    with django_db_blocker.unblock():
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(
            uvicorn.Config(
                application, log_level="error", lifespan="on", timeout_graceful_shutdown=1
            )
        )
        # The signals of this process belong to pytest.
        server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        deadline = time.monotonic() + 20
        while not server.started:
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(5)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for the run; without it the test is skipped, and counted as such."""
    executable = chromium_path()
    if executable is None:
        pytest.skip("NO BROWSER: Chromium is not on this machine (apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable, args=CHROMIUM_ARGUMENTS, headless=True
        )
        yield chromium
        chromium.close()


@pytest.fixture
def browser_context(
    browser: Browser, transactional_db: None, server_url: str
) -> Iterator[BrowserContext]:
    """Open a fresh profile in Dutch; its data is gone after the test."""
    context = browser.new_context(
        base_url=server_url, locale="nl-NL", viewport={"width": 1280, "height": 900}
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(browser_context: BrowserContext) -> Iterator[Page]:
    """Open a page that fails its test on a console error, an exception or a CSP report."""
    opened = browser_context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console",
        lambda message: (
            complaints.append(f"{message.type}: {message.text}")
            if message.type == "error" and "status of 4" not in message.text
            else None
        ),
    )
    yield opened
    assert complaints == []
