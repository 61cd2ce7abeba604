"""What a confined child may use."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    memory_bytes: int = 512 * MEGABYTE
    cpu_seconds: int = 10
    wall_seconds: float = 20.0
    output_bytes: int = 64 * MEGABYTE


DEFAULT_LIMITS = Limits()
