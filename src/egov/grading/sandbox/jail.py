"""Locks the calling process into a room of its own: no files but a small scratch folder, no network, no new processes.

Runs inside bubblewrap, in the fork that will execute one submission. Bubblewrap keeps the whole warm server away
from the machine; this second wall keeps submissions away from the server and from each other. It is written with
`ctypes` because the steps must happen between a fork and the trainee's first line, where no program can be started.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import struct
from pathlib import Path

libc = ctypes.CDLL(None, use_errno=True)

NEWNS, NEWUTS, NEWIPC = 0x00020000, 0x04000000, 0x08000000
NEWUSER, NEWPID, NEWNET = 0x10000000, 0x20000000, 0x40000000
STAGE, KEPT_BELOW_TMP = "/panggung", "EGOV_DI_BAWAH_TMP"
MS_BIND, MS_MOVE = 0x1000, 0x2000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 1, 2, 4, 8, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP = 1, 38, 22
CLONE_THREAD, AF_UNIX, EPERM, ENOSYS = 0x10000, 1, 1, 38

# Per machine: (audit architecture, clone, clone3, socket, prctl, system calls refused outright). Refused: starting
# programs, reading other processes, namespaces and mounts, keys, memory that no limit counts, kernel interfaces.
_X86 = (
    "57 58 59 322 101 310 311 165 166 155 161 272 308 250 248 249 321 298 323 425 426 427 319 29 68 64 304 303 175 "
    "313 176 246 320 169 167 168 163 179 135 103 428 429 430 431 432 433 438 440 442 447 312 133 259 227 164 159 170 "
    "171 153 172 173 240"
)
_ARM = (
    "221 281 117 270 271 40 39 41 51 97 268 219 217 218 280 241 282 425 426 427 279 194 186 190 265 264 105 273 106 "
    "104 142 224 225 89 60 92 116 428 429 430 431 432 433 438 440 442 447 272 33 170 171 112 161 162 180"
)
MACHINES = {
    "x86_64": (0xC000003E, 56, 435, 41, 157, [int(n) for n in _X86.split()]),
    "aarch64": (0xC00000B7, 220, 435, 198, 167, [int(n) for n in _ARM.split()]),
}


def _check(result: int, what: str) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")


def mount(source: str, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    args = [v.encode() if v is not None else None for v in (source, target, kind)]
    _check(libc.mount(*args, ctypes.c_ulong(flags), options.encode() if options else None), f"mount {target}")


def separate() -> None:
    """New user, mount, process, IPC and network namespaces; the next fork becomes process 1 of its own world."""
    uid, gid = os.getuid(), os.getgid()
    _check(libc.unshare(NEWUSER | NEWNS | NEWPID | NEWIPC | NEWUTS | NEWNET), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")


def furnish(scratch_mb: int) -> None:
    """An empty scratch folder, and nothing of /proc, /dev/shm or terminals that sessions would share: what is not
    there cannot be read or filled."""
    mount("none", "/", None, MS_REC | MS_PRIVATE)
    quiet = MS_NOSUID | MS_NODEV
    mount("tmpfs", STAGE, "tmpfs", quiet, f"size={scratch_mb}m,nr_inodes=4096,mode=700")
    # A clone below /tmp stays readable: its folders move into the new, private /tmp.
    for path in filter(None, os.environ.get(KEPT_BELOW_TMP, "").split(os.pathsep)):
        place = Path(STAGE) / Path(path).relative_to("/tmp")
        (place if Path(path).is_dir() else place.parent).mkdir(parents=True, exist_ok=True)
        if not place.is_dir():
            place.touch()
        mount(path, str(place), None, MS_BIND | MS_REC)
    mount(STAGE, "/tmp", None, MS_MOVE)
    mount("tmpfs", "/dev/shm", "tmpfs", quiet | MS_NOEXEC, "size=4m,nr_inodes=64,mode=700")
    if Path("/dev/pts").is_dir():
        mount("tmpfs", "/dev/pts", "tmpfs", quiet | MS_NOEXEC | MS_RDONLY, "size=4k,nr_inodes=2,mode=555")
    mount("tmpfs", "/proc", "tmpfs", quiet | MS_NOEXEC | MS_RDONLY, "size=4k,nr_inodes=2,mode=555")


def limit(memory_mb: int, cpu_s: int, file_mb: int, processes: int, base_bytes: int) -> None:
    """Hard ceilings. Memory counts from what the warm server already holds."""
    cap = base_bytes + memory_mb * 2**20
    for what, value in (
        (resource.RLIMIT_AS, cap),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_FSIZE, file_mb * 2**20),
        (resource.RLIMIT_NOFILE, 128),
        (resource.RLIMIT_NPROC, processes),  # in this user namespace; root is bound by a cgroup (see `host`)
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        resource.setrlimit(what, (value, value))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _filter(machine: str) -> bytes:
    """The seccomp programme, as BPF: refuse the listed calls, allow threads but no processes, local sockets only, and
    no way to outlive the parent (`prctl` keeps its other uses)."""
    arch, clone, clone3, socket, prctl, refused = MACHINES[machine]
    allow, refuse, absent = 0x7FFF0000, 0x00050000 | EPERM, 0x00050000 | ENOSYS
    load, equal, over, bits, answer = 0x20, 0x15, 0x35, 0x45, 0x06
    code: list[tuple[int, int, int, int]] = [(load, 0, 0, 4), (equal, 1, 0, arch), (answer, 0, 0, 0x80000000)]
    code += [(load, 0, 0, 0), (over, 0, 1, 0x40000000), (answer, 0, 0, refuse)]
    code += [(equal, 0, 1, clone3), (answer, 0, 0, absent)]
    code += [(equal, 0, 4, clone), (load, 0, 0, 16), (bits, 0, 1, CLONE_THREAD)]
    code += [(answer, 0, 0, allow), (answer, 0, 0, refuse)]
    code += [(equal, 0, 4, socket), (load, 0, 0, 16), (equal, 0, 1, AF_UNIX)]
    code += [(answer, 0, 0, allow), (answer, 0, 0, refuse)]
    code += [(equal, 0, 4, prctl), (load, 0, 0, 16), (equal, 0, 1, PR_SET_PDEATHSIG)]
    code += [(answer, 0, 0, refuse), (answer, 0, 0, allow)]
    for number in refused:
        code += [(equal, 0, 1, number), (answer, 0, 0, refuse)]
    code.append((answer, 0, 0, allow))
    return b"".join(struct.pack("HBBI", *step) for step in code)


def seal() -> None:
    """Give up every capability for good and hand the kernel the filter. There is no way back."""
    header = struct.pack("II", 0x20080522, 0)
    _check(libc.capset(header, struct.pack("IIIIII", *[0] * 6)), "capset")
    _check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    programme = _filter(platform.machine())
    buffer = ctypes.create_string_buffer(programme, len(programme))

    class Programme(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]

    handle = Programme(len(programme) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    _check(libc.prctl(PR_SET_SECCOMP, 2, ctypes.byref(handle), 0, 0), "seccomp")


def die_with_parent() -> None:
    _check(libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), "pdeathsig")
