"""Start a confined child, wait for it within the limits, and say clearly what came of it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from vlecht.confinement.limits import DEFAULT_LIMITS, Limits

# The folder that holds the package: the child runs isolated and must be told where to look.
_SOURCE_DIR = str(Path(__file__).resolve().parents[2])
_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]); from vlecht.confinement.child import main; main()"
)
_DETAIL_LENGTH = 300


class FaultKind(StrEnum):
    """Why a child handed nothing back."""

    MEMORY = "memory"
    CPU_TIME = "cpu_time"
    WALL_TIME = "wall_time"
    OUTPUT_SIZE = "output_size"
    CRASHED = "crashed"
    RAISED = "raised"


@dataclass(frozen=True)
class Fault:
    kind: FaultKind
    detail: str = ""


@dataclass(frozen=True)
class Confined:
    """What a child handed back: a plain value, or the fault that stopped it."""

    value: Any = None
    fault: Fault | None = None


def run_confined(function: str, data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Confined:
    """Run `function` ("package.module:name") on `data` in a limited child process.

    The function takes bytes and returns what JSON can hold. The child is killed with everything it
    started when it passes a limit. Where the system knows no resource limits, the wall clock, the
    size of the answer and the ban on network, files and processes still hold.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as answer:
        given.write(data)
        given.seek(0)
        ended_in_time, return_code = _run(function, given, answer, limits)
        if not ended_in_time:
            return Confined(fault=Fault(FaultKind.WALL_TIME))
        answer.seek(0)
        text = answer.read(limits.output_bytes)
    return _outcome(text, return_code)


def _run(function: str, given: IO[bytes], answer: IO[bytes], limits: Limits) -> tuple[bool, int]:
    child = subprocess.Popen(  # noqa: S603 -- our own interpreter and code; no shell
        [
            *(sys.executable, "-I", "-X", "utf8", "-c", _CHILD),
            *(_SOURCE_DIR, function, json.dumps(asdict(limits))),
        ],
        stdin=given,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        env=_bare_environment(),
        cwd=tempfile.gettempdir(),
        start_new_session=True,
        close_fds=True,
    )
    try:
        return True, child.wait(timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired:
        return False, -1
    finally:
        _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(child.pid, signal.SIGKILL)
            else:
                child.kill()
        child.wait()


def _bare_environment() -> dict[str, str]:
    """Return no secret of the parent; Windows cannot start a process without its system folder."""
    return {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}


def _outcome(text: bytes, return_code: int) -> Confined:
    if return_code == 0:
        try:
            answer = json.loads(text)
        except (ValueError, RecursionError):
            return Confined(fault=Fault(FaultKind.CRASHED, "no readable answer"))
        if "fault" in answer:
            kind, detail = answer["fault"]
            return Confined(fault=Fault(FaultKind(kind), str(detail)[:_DETAIL_LENGTH]))
        return Confined(value=answer["value"])
    if return_code in _CPU_CODES:
        return Confined(fault=Fault(FaultKind.CPU_TIME))
    return Confined(fault=Fault(FaultKind.CRASHED, f"exit code {return_code}"))


# The soft limit sends SIGXCPU; the hard limit, one second later, SIGKILL (as does a full machine).
_CPU_CODES = {-int(getattr(signal, "SIGXCPU", 24))}
