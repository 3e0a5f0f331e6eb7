# ruff: noqa: E501 - tables of attacks, one per line
"""Attacks on the walls: forged messages, ways out of the sandbox, and ways to hang, kill or flood it."""

from __future__ import annotations

from grading_attack import ATTACKS, FORGE, cell, got_through

from egov.grading.sandbox import bwrap

WIRE = "forged messages"
for label, message in {
    "module os": {"t": "mod", "name": "os"}, "foreign kind": {"t": "__class__", "v": 1}, "inner method": {"t": "all", "v": []},
    "array without content": {"t": "nd", "d": "<f8", "s": [10**12], "v": []}, "array of objects": {"t": "nd", "d": "|O", "s": [1], "v": [{"t": "mod", "name": "os"}]},
    "huge range": {"t": "rangeindex", "v": [0, 10**13, 1], "n": None}, "function that is not there": {"t": "fn", "id": 99999, "kind": "f"},
    "odd number": {"t": "fn", "id": -1}, "evil dtype": {"t": "series", "n": None, "i": {"t": "rangeindex", "v": [0, 1, 1], "n": None}, "v": {"d": "object; import os", "p": [1]}},
    "fraction bomb": {"t": "fraction", "v": "1e999999999"}, "decimal bomb": {"t": "decimal", "v": "1e999999999999"}, "number bomb": {"t": "int", "v": "0x" + "f" * 5000},
    "unhashable dict": {"t": "dict", "v": [[{"t": "list", "v": []}, 1]]},
}.items():  # fmt: skip
    cell(WIRE, f"forged message: {label}", FORGE.format(pesan=repr(message)))
cell(
    WIRE,
    "very deep message",
    FORGE.format(pesan="1\nfor _ in range(900): PESAN = {'t': 'list', 'v': [PESAN]}"),
)
SOCKET = "import gc, socket\nfor o in gc.get_objects():\n    if isinstance(o, socket.socket):\n        try:\n            {aksi}\n        except Exception: pass\na = 1"
cell(WIRE, "garbage on the channel", SOCKET.format(aksi="o.sendall(b'\\x00\\x00\\x00\\x05sampah')"))
cell(
    WIRE,
    "answers sent ahead",
    SOCKET.format(
        aksi="import json, struct; m = json.dumps({'n': 3, 'values': {'a': 1}, 'state': 'ok'}).encode(); o.sendall(struct.pack('!I', len(m)) + m)"
    ),
)
cell(WIRE, "lying length", SOCKET.format(aksi="o.sendall(b'\\xff\\xff\\xff\\xff')"))
cell(WIRE, "channel closed", SOCKET.format(aksi="o.shutdown(2)"))

OUT = "reading, writing, network"
# What lies in a session's /tmp by right: its own place, and the way to a clone that itself lies below /tmp.
OURS = {"kerja", *(p.relative_to("/tmp").parts[0] for p in bwrap._readable() if p.is_relative_to("/tmp"))}
for label, steps in {
    "read the gradebook": "open('{root}/gradebook.db', 'rb').read(1)", "read the solution": "open('{root}/source/tugas-uji/tugas-uji.ipynb').read()",
    "read others' work": "import os\nassert os.listdir('{root}/submitted')", "write the gradebook": "open('{root}/gradebook.db', 'ab').write(b'x')",
    "write into autograded": "import os\nos.makedirs('{root}/autograded/lain')\nraise ValueError", "read passwd": "open('/etc/passwd').read()",
    "read other processes": "open('/proc/1/environ', 'rb').read()", "process memory": "open('/proc/self/mem', 'rb')", "environment": "import os\nassert any(k in os.environ for k in ('USER', 'SSH_AUTH_SOCK', 'HOSTNAME', 'VIRTUAL_ENV'))",
    "instructor's home": "import os\nassert os.listdir(os.path.expanduser('~root')) or os.listdir('/home')", "write into the system": "open('/usr/lib/x', 'w')", "write into the package": "import egov\nopen(egov.__file__, 'a').write('x')",
    "TCP socket": "import socket\nsocket.socket()", "UDP socket": "import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM)", "vsock socket": "import socket\nsocket.socket(40, 1)", "netlink socket": "import socket\nsocket.socket(16, 3)",
    "download": "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:8888', timeout=1)", "docker": "import socket\ns = socket.socket(socket.AF_UNIX)\ns.connect('/var/run/docker.sock')", "dbus": "import socket\ns = socket.socket(socket.AF_UNIX)\ns.connect('/run/dbus/system_bus_socket')",
    "start a program": "import subprocess\nsubprocess.run(['/bin/true'], check=True)", "os.system": "import os\nassert os.system('true') == 0", "fork": "import os\nif os.fork() == 0: os._exit(0)", "exec": "import os\nos.execv('/bin/true', ['true'])",
    "multiprocessing": "import multiprocessing as m\np = m.get_context('fork').Process(target=print)\np.start()", "ptrace": "import ctypes\nassert ctypes.CDLL(None).ptrace(16, 1, 0, 0) == 0",
    "mount": "import ctypes\nassert ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None) == 0", "umount": "import ctypes\nassert ctypes.CDLL(None).umount2(b'/proc', 2) == 0", "unshare": "import ctypes\nassert ctypes.CDLL(None).unshare(0x10000000) == 0",
    "setns": "import ctypes\nassert ctypes.CDLL(None).setns(0, 0) == 0", "chroot": "import os\nos.chroot('/tmp')", "memfd": "import os\nos.memfd_create('x')", "io_uring": "import ctypes\nassert ctypes.CDLL(None).syscall(425, 8, 0) >= 0",
    "keyctl": "import ctypes\nassert ctypes.CDLL(None).syscall(250, 0, -3, 0) >= 0", "bpf": "import ctypes\nassert ctypes.CDLL(None).syscall(321, 0, 0, 0) >= 0", "clone3": "import ctypes\nassert ctypes.CDLL(None).syscall(435, 0, 0) >= 0",
    "setuid": "import os\nos.setuid(0)\nassert open('/etc/shadow').read()", "raise limits": "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))", "devices": "import os\nassert [d for d in os.listdir('/dev') if d.startswith(('sd', 'vd', 'nvme', 'kmsg', 'mem'))]",
    "device file": "import os, stat\nos.mknod('/tmp/x', 0o600 | stat.S_IFBLK, os.makedev(8, 0))", "other sessions' place": "import os\nassert set(os.listdir('/tmp')) - {ours}",
}.items():  # fmt: skip
    ATTACKS[label] = (
        OUT,
        lambda course, s=steps: course.filled(jawab_a=got_through(s.format(root=course.root, ours=OURS))),
    )
cell(
    OUT,
    "links in the workplace",
    "import os\nos.symlink('/etc/passwd', 'tugas-uji.ipynb')\nos.symlink('/', 'akar')\na = 1",
)

DIE = "hanging, dying, flooding"
for label, source in {
    "endless loop": "while True: pass", "refuses to stop": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "alarm switched off": "import signal\nsignal.setitimer(signal.ITIMER_REAL, 0)\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\nimport time\ntime.sleep(1000)",
    "endless computation in C": "x = pow(7, 10**9)", "waits for a lock": "import threading\nl = threading.Lock()\nl.acquire(); l.acquire()", "waits for input": "a = int(input('?'))",
    "os._exit": "import os\nos._exit(0)", "kills itself": "import os\nos.kill(os.getpid(), 9)", "kills everything": "import os\nos.kill(-1, 9)", "kills its parent": "import os\nos.kill(os.getppid(), 9)", "bad memory access": "import ctypes\nctypes.string_at(0)",
    "abort": "import os\nos.abort()", "recursion": "import sys\nsys.setrecursionlimit(10**8)\ndef f(n): return f(n + 1)\nf(0)", "exit": "exit()", "sys.exit": "import sys\nsys.exit(0)", "faulthandler": "import faulthandler\nfaulthandler._sigsegv()",
    "print flood": "for i in range(10**7): print('banjir' * 10)", "one huge print": "print('x' * (2 * 10**8))", "display flood": "from IPython.display import display, HTML\nfor i in range(10**6): display(HTML('x' * 1000))",
    "stderr flood": "import sys\nfor i in range(10**6): sys.stderr.write('x' * 100)", "raw flood": "import os\nwhile True: os.write(1, b'x' * 10**6)", "huge error": "raise ValueError('x' * 10**8)", "huge repr": "class R:\n    def __repr__(self): return 'x' * 10**8\nR()",
    "endless repr": "class R:\n    def __repr__(self):\n        while True: pass\nR()", "memory": "b = bytearray(50 * 10**9)", "slow memory": "l = []\nwhile True: l.append(bytearray(10**7))", "huge array": "import numpy as np\nx = np.ones(10**11)",
    "fork bomb": "import os\nwhile True:\n    try: os.fork()\n    except OSError: break", "thread bomb": "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(9,)).start()", "full disk": "with open('/tmp/x', 'wb') as f:\n    while True: f.write(b'0' * 10**6)",
    "many files": "i = 0\nwhile True:\n    open(f'f{i}', 'w').close()\n    i += 1", "many handles": "l = []\nwhile True: l.append(open('/dev/null'))", "full shm": "with open('/dev/shm/x', 'wb') as f:\n    while True: f.write(b'0' * 10**6)",
    "huge value": "a = [[0] * 1000] * 10**6", "circular value": "a = []\na.append(a)", "huge number": "a = 10 ** 10**6", "flooding thread": "import threading\ndef f():\n    while True: print('x' * 1000)\nthreading.Thread(target=f, daemon=True).start()\na = 1",
}.items():  # fmt: skip
    cell(DIE, label, source)
for label, magic in {"%reset": "%reset -f", "%%bash": "%%bash\necho hai", "%%javascript": "%%javascript\nalert(1)", "%run": "%run /etc/passwd", "%load_ext": "%load_ext tidak_ada", "!ls": "!ls /\na = 1", "%%script": "%%script python\nprint(1)"}.items():  # fmt: skip
    cell("magics", f"magic {label}", magic)
