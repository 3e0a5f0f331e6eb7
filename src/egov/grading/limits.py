"""What one submission may use. The numbers are generous for a course notebook and small for an attacker."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Limits:
    cell_s: float = 30.0
    test_s: float = 30.0
    total_s: float = 180.0
    memory_mb: int = 1024
    scratch_mb: int = 64
    file_mb: int = 32
    output_chars: int = 100_000
    grace_s: float = 3.0

    def as_dict(self) -> dict:
        return asdict(self)

    @classmethod
    def of(cls, values: dict | None) -> Limits:
        known = {k: v for k, v in (values or {}).items() if k in cls.__dataclass_fields__}
        return cls(**known)
