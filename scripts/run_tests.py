#!/usr/bin/env python3
"""Runs every test, or with the word `browser` those alone, and ends with one plain line: N passed, N failed, N skipped.

Browser tests run in a call of their own, because Playwright keeps an event loop in its thread.
Without Chromium they are skipped, each one counted, and that is said aloud.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def have_browser() -> bool:
    """Tell whether Chromium is here."""
    return any(shutil.which(name) for name in BROWSERS)


def install_browser() -> None:
    """Install Chromium where this machine lets us."""
    if have_browser() or not shutil.which("apt-get"):
        return
    if os.geteuid() != 0:
        return
    print("Chromium is missing; installing it for the browser tests…", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run([*apt, *step], env=quiet, stdin=subprocess.DEVNULL, check=False)
        if done.returncode:
            return


def run(arguments: list[str], folder: Path, name: str) -> tuple[int, int, int, int]:
    """Run pytest once; return passed, failed, skipped and its exit code."""
    report = folder / f"{name}.xml"
    command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *arguments]
    print(f"── {name}: pytest {' '.join(arguments)}", flush=True)
    done = subprocess.run(command, cwd=REPOSITORY, stdin=subprocess.DEVNULL, check=False)
    if not report.exists():
        return 0, 1, 0, done.returncode
    suite = ET.parse(report).getroot().find("testsuite")  # noqa: S314 -- written by pytest just now
    if suite is None:
        return 0, 1, 0, done.returncode
    total, errors, failures, skipped = (
        int(suite.get(key, "0")) for key in ("tests", "errors", "failures", "skipped")
    )
    failed = errors + failures
    nothing_collected = 5
    if done.returncode not in {0, nothing_collected} and not failed:
        failed = 1
    return total - failed - skipped, failed, skipped, done.returncode


def main() -> int:
    """Run all kinds of tests and add up."""
    extra = sys.argv[1:]
    only_browser = extra[:1] == ["browser"]
    extra = extra[only_browser:]
    install_browser()
    workers = str(min(4, os.cpu_count() or 1))
    spread = ["-n", workers, "--dist", "worksteal"]
    with tempfile.TemporaryDirectory(prefix="vlecht-tests-") as name:
        folder = Path(name)
        os.environ.setdefault("VLECHT_DATA_DIR", str(folder / "data"))
        counts = (
            [] if only_browser else [run(["-m", "not browser", *spread, *extra], folder, "pages")]
        )
        counts.append(run(["-m", "browser", *spread, *extra], folder, "browser"))
    passed, failed, skipped = (sum(count[index] for count in counts) for index in range(3))
    if not have_browser():
        print("\n!!! NO BROWSER on this machine: every browser test above was SKIPPED.")
        print("!!! Install Chromium (apt-get install chromium) and run this again.\n")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
