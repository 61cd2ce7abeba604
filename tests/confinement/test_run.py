"""What a confined parser can and cannot do to the program that runs it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from vlecht.confinement import child, run
from vlecht.confinement.limits import Limits
from vlecht.confinement.run import FaultKind, run_confined

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _parsers_are_found(monkeypatch):
    # The child looks beside the package; the misbehaving parsers stand in the tests.
    start = "import sys; sys.path.insert(0, %r); %s"
    monkeypatch.setattr(run, "_CHILD", start % (str(HERE), run._CHILD))


def test_a_parser_gets_the_bytes_and_hands_back_plain_data():
    result = run_confined("parsers:count_bytes", b"\x00" * 1_000_000)

    assert result.fault is None
    assert result.value == {"bytes": 1_000_000}


def test_what_a_library_prints_does_not_mix_with_the_answer():
    assert run_confined("parsers:print_first", b"ok").value == "ok"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="resource limits of Linux")
def test_too_much_memory_is_a_fault_and_not_the_end_of_the_program():
    assert run_confined("parsers:eat_memory", b"").fault == run.Fault(FaultKind.MEMORY)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="resource limits of Linux")
def test_a_parser_that_spins_is_stopped_by_its_processor_time():
    result = run_confined("parsers:spin", b"", limits=Limits(cpu_seconds=1))

    assert result.fault == run.Fault(FaultKind.CPU_TIME)


def test_a_parser_that_waits_is_stopped_by_the_wall_clock():
    start = time.monotonic()

    result = run_confined("parsers:sleep_long", b"", limits=Limits(wall_seconds=1.0))

    assert result.fault == run.Fault(FaultKind.WALL_TIME)
    assert time.monotonic() - start < 5


def test_an_exception_comes_back_as_words():
    fault = run_confined("parsers:raise_error", b"").fault

    assert fault == run.Fault(FaultKind.RAISED, "ValueError: broken on line 3")


def test_a_crash_of_the_interpreter_is_a_fault():
    fault = run_confined("parsers:crash", b"").fault

    assert fault is not None
    assert fault.kind == FaultKind.CRASHED


def test_an_answer_nested_too_deep_is_a_fault():
    fault = run_confined("parsers:nest_deep", b"").fault

    assert fault == run.Fault(FaultKind.RAISED, "nested too deep")


def test_an_answer_that_is_too_big_is_a_fault():
    result = run_confined("parsers:answer_much", b"", limits=Limits(output_bytes=1_000_000))

    assert result.fault == run.Fault(FaultKind.OUTPUT_SIZE)


def test_a_parser_reaches_no_network():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(3)
        accepted: list[object] = []
        listener = threading.Thread(target=_accept_into, args=(server, accepted))
        listener.start()
        fault = run_confined("parsers:call_out", str(server.getsockname()[1]).encode()).fault
        listener.join()

    assert fault is not None
    assert fault.kind == FaultKind.RAISED
    assert accepted == []


def _accept_into(server: socket.socket, accepted: list[object]) -> None:
    try:
        connection, address = server.accept()
    except TimeoutError:
        return
    connection.close()
    accepted.append(address)


@pytest.mark.parametrize("parser", ["start_process", "write_file"])
def test_a_parser_starts_nothing_and_writes_nothing(parser):
    fault = run_confined(f"parsers:{parser}", b"").fault

    assert fault is not None
    assert fault.kind == FaultKind.RAISED
    assert fault.detail.startswith("PermissionError: a parser may not")


def test_a_parser_sees_no_setting_of_the_program(monkeypatch):
    monkeypatch.setenv("VLECHT_SECRET_KEY", "made up")

    assert "VLECHT_SECRET_KEY" not in run_confined("parsers:read_secrets", b"").value


def test_without_resource_limits_the_child_still_runs(monkeypatch):
    monkeypatch.setattr(run, "_CHILD", f"import sys; sys.modules['resource'] = None; {run._CHILD}")

    assert run_confined("parsers:count_bytes", b"abc").value == {"bytes": 3}
    assert run_confined(
        "parsers:sleep_long", b"", limits=Limits(wall_seconds=0.5)
    ).fault == run.Fault(FaultKind.WALL_TIME)


def test_limits_are_none_where_the_system_has_no_resource_module(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)

    assert child.limit_resources(1, 1, 1) == []


def test_a_stopped_child_leaves_no_process_behind():
    run_confined("parsers:sleep_long", b"", limits=Limits(wall_seconds=0.5))

    listing = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)

    assert "parsers:sleep_long" not in listing.stdout
