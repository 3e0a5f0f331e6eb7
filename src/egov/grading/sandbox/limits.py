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
    notebook_chars: int = 12_000_000  # of all outputs of one notebook
    processes: int = 300  # threads too

    def as_dict(self) -> dict:
        return asdict(self)

    @classmethod
    def within(cls, timeout: float | None) -> Limits:
        """nbgrader's own `Execute.timeout` binds every cell, a test's too; without one, ours do."""
        seconds = float(timeout) if timeout and timeout > 0 else cls.cell_s
        return cls(cell_s=seconds, test_s=seconds, total_s=max(cls.total_s, 2 * seconds))

    @classmethod
    def of(cls, values: dict | None) -> Limits:
        known = {k: v for k, v in (values or {}).items() if k in cls.__dataclass_fields__}
        return cls(**known)
