"""The codec against malformed messages, for a bounded time: `make fuzz` goes on for longer."""

from __future__ import annotations

import os
import random

from fuzz_messages import apart


def test_no_message_crashes_the_side_that_holds_the_tests(tmp_path):
    seed = random.randrange(10**6)
    seconds = 30 if os.environ.get("CI") == "true" else 8
    done = apart(seconds, seed, tmp_path / "pesan.json")
    assert done.returncode == 0, f"seed {seed}: {done.stderr[-3000:]} {(tmp_path / 'pesan.json').read_text()[:2000]}"
    assert int(done.stdout) > 100, "hardly a message was tried"
