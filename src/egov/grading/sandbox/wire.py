"""Messages between the trusted side and a sandbox: a length, then JSON. Data only, never pickle, never code to run.

The reader sets the bounds: how long it waits and how much it accepts. Whoever writes too much or too late is cut off.
"""

from __future__ import annotations

import json
import select
import socket
import struct
import time

LIMIT = 64 * 2**20
FILES_LIMIT = 128 * 2**20  # the first message into a sandbox: what lies beside the notebook, from the trusted side


class Broken(Exception):
    """The other side is gone, too slow or talks nonsense; `code` is `dead`, `timeout`, `protocol` or `flood`."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def dumps(message: object) -> bytes:
    body = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return struct.pack("!I", len(body)) + body


def send(channel: socket.socket, message: object) -> None:
    try:
        channel.sendall(dumps(message))
    except OSError as error:
        raise Broken("dead") from error


def _read(channel: socket.socket, count: int, deadline: float | None) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        if deadline is not None:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([channel], [], [], left)[0]:
                raise Broken("timeout")
        try:
            piece = channel.recv(min(count - len(parts), 1 << 20))
        except OSError as error:
            raise Broken("dead") from error
        if not piece:
            raise Broken("dead")
        parts += piece
    return bytes(parts)


def receive(channel: socket.socket, timeout: float | None = None, limit: int = LIMIT) -> dict:
    """One message, or `Broken`."""
    deadline = None if timeout is None else time.monotonic() + timeout
    (length,) = struct.unpack("!I", _read(channel, 4, deadline))
    if length > limit:
        raise Broken("flood")
    try:
        body = _read(channel, length, deadline)
        message = json.loads(body)
    except MemoryError as error:
        raise Broken("flood") from error
    except (ValueError, RecursionError) as error:
        raise Broken("protocol") from error
    if not isinstance(message, dict):
        raise Broken("protocol")
    return message
