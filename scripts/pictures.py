#!/usr/bin/env python3
"""Takes the pictures of the running program that the documents show.

It starts a demo in an empty folder, signs in as Amina in a real Chromium, and writes
docs/images/*.png. Run it when pages look different: .venv/bin/python scripts/pictures.py
"""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
# As the demo prints them; the demo's own module needs a running Django.
EMAIL, PASSWORD = "amina@example.org", "samen leren in de wijk"
NAMED = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-")
LONGEST_START = 120
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
SHOTS = {
    "today": ("/", (1280, 800)),
    "network": ("a network", (1280, 900)),
    "comparison": ("an inventory", (1280, 800)),
    "canvas": ("a canvas", (1280, 900)),
    "today-on-a-phone": ("/", (360, 740)),
}


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    """Wait until the demo answers."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address + "/healthz", timeout=2).close()  # noqa: S310 -- our own
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
        else:
            return
    raise TimeoutError("the demo did not start")


def first_link(page: Page, within: str, part: str) -> str:
    """Return the first link on a page whose address names something below a part."""
    page.goto(within)
    links = page.locator(f'main a[href*="{part}"]').evaluate_all("all => all.map(a => a.pathname)")
    for link in links:
        if NAMED.search(link):
            return str(link)
    raise LookupError(f"{within} has no link with {part}")


def addresses(page: Page) -> dict[str, str]:
    """Return where each picture is taken."""
    network = "/".join(first_link(page, "/", "/networks/").split("/")[:3]) + "/"
    return {
        "/": "/",
        "a network": network,
        "an inventory": first_link(page, "/compare/", "/compare/"),
        "a canvas": network + "canvas/",
    }


def take(address: str) -> None:
    """Sign in and take every picture."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        context = chromium.new_context(base_url=address, locale="nl-NL", device_scale_factor=1)
        page = context.new_page()
        page.goto("/account/login/")
        page.fill('input[name="login"]', EMAIL)
        page.fill('input[name="password"]', PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(address + "/")
        places = addresses(page)
        for name, (place, (width, height)) in SHOTS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto(places[place])
            page.wait_for_load_state("networkidle")
            page.screenshot(path=IMAGES / f"{name}.png")
            print(f"docs/images/{name}.png")
        chromium.close()


def main() -> int:
    """Start a demo, take the pictures, stop it."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="vlecht-pictures-") as folder:
        command = [
            sys.executable,
            "-m",
            "vlecht",
            "demo",
            "--port",
            str(port),
            "--data-dir",
            folder,
        ]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            address = f"http://localhost:{port}"
            wait_for(address)
            take(address)
        finally:
            server.terminate()
            server.wait(20)
    return 0


if __name__ == "__main__":
    sys.exit(main())
