# ruff: noqa: E501 - tables of attacks, one per line
"""The attacks, as data: each hands in a notebook that has earned nothing and tries to get points or do harm.

`ATTACKS[name] = (group, maker)`; the maker gets the course and returns the notebook (a dict or raw text). The cells call
the test's helpers only through names the small course defines. A probe sets `a = 62`, the right answer, only if it got
through: so any point is a breach.
"""

from __future__ import annotations

from grading_course import Course, code

ATTACKS: dict[str, tuple[str, object]] = {}


def cell(group: str, name: str, source: str, **more: str) -> None:
    """An attack that is the text of the first answer cell (others stay as released, or as given)."""
    ATTACKS[name] = (group, lambda course: course.filled(jawab_a=source, **more))


def got_through(steps: str) -> str:
    """`steps` must raise; if they do not, the probe rewards itself."""
    body = "\n".join("    " + line for line in steps.strip("\n").split("\n"))
    return f"try:\n{body}\n    a = 62\nexcept BaseException:\n    a = 0"


IN = "in-process"
EQUAL = """
class Apa:
    def __eq__(self, o): return True
    def __ne__(self, o): return False
    def __lt__(self, o): return True
    __gt__ = __le__ = __ge__ = __lt__
    def __hash__(self): return 1
    def __bool__(self): return True
    def __float__(self): return 62.0
    __index__ = __int__ = lambda s: 62
    def __getattr__(self, n): return self
    def __call__(self, *a, **k): return self
    def __getitem__(self, k): return self
    def __iter__(self): return iter(['tahun', 'persen'])
    def __truediv__(self, o): return 2
"""
cell(IN, "always-equal object", EQUAL + "a = Apa()", jawab_f="kuadrat = Apa()", jawab_t="tabel = Apa()", jawab_s="sebagian = Apa()")
cell(IN, "function returns always-equal object", EQUAL + "a = 1", jawab_f="def kuadrat(n):\n    return Apa()")
cell(IN, "always-equal int", "class B(int):\n    __eq__ = lambda s, o: True\n    __hash__ = int.__hash__\n    __sub__ = lambda s, o: 0\na = B(1)")
cell(IN, "always-equal str", "class B(str):\n    __eq__ = lambda s, o: True\n    __hash__ = str.__hash__\na = B('x')")
cell(IN, "always-equal float", "class B(float):\n    __eq__ = lambda s, o: True\n    __hash__ = float.__hash__\na = B(1)")
cell(IN, "always-equal list", "class B(list):\n    __eq__ = lambda s, o: True\na = B([1])")
cell(IN, "subclassed table", "a = 0", jawab_t="""
import pandas as pd
class T(pd.DataFrame):
    columns = ['tahun', 'persen']
    def __getitem__(self, k): return pd.Series([120.3])
    def equals(self, o): return True
tabel = T({'x': [1]})""")
cell(IN, "fake table with equals", "a = 0", jawab_t="""
class S:
    def sum(self): return self
    def round(self, n): return 120.3
class T:
    columns = ['tahun', 'persen']
    def __getitem__(self, k): return S()
tabel = T()""")
cell(IN, "subclassed array", "import numpy as np\nclass N(np.ndarray):\n    __eq__ = lambda s, o: True\na = np.array([1]).view(N)")
cell(IN, "helper names rebound", "isclose = lambda *x, **k: True\nharapan = 1\na = 1")
cell(IN, "helper module patched", "import math\nmath.isclose = lambda *x, **k: True\na = 1")
cell(IN, "builtins patched", "import builtins\nfor n in ('abs', 'len', 'list', 'all', 'any', 'isinstance', 'sum', 'float'):\n    setattr(builtins, n, lambda *x, **k: 62)\na = 1")
cell(IN, "fake AssertionError", "import builtins\nclass AssertionError(Exception):\n    def __init__(s, *x): pass\nbuiltins.AssertionError = AssertionError\na = 1")
cell(IN, "AST transformer", """
import ast
class T(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
get_ipython().ast_transformers.append(T())
a = 1""")
cell(IN, "input transformer", "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass\\n'])\na = 1")
cell(IN, "late input transformer", "get_ipython().input_transformers_post.append(lambda lines: [])\na = 1")
cell(IN, "run_cell patched", """
ip = get_ipython()
asli = ip.run_cell
class Hasil:
    success = True
    result = None
    def raise_error(self): pass
type(ip).run_cell = lambda self, *x, **k: Hasil()
type(ip).run_code = lambda self, *x, **k: False
a = 1""")
cell(IN, "kernel do_execute", "ip = get_ipython()\nip.kernel = type('K', (), {'do_execute': lambda *x, **k: {'status': 'ok'}})()\na = 1")
cell(IN, "faked results", "from IPython.display import display\nget_ipython().displayhook(2)\ndisplay(2)\nprint(2)\na = 1\n2")
cell(IN, "post-cell hook", "def lapor(*x):\n    print(2)\nget_ipython().events.register('post_run_cell', lapor)\na = 1\n2")
cell(IN, "errors swallowed", "get_ipython().showtraceback = lambda *x, **k: None\nimport sys\nsys.excepthook = lambda *x: None\nget_ipython()._showtraceback = lambda *x: None\na = 1")
cell(IN, "settrace", "import sys\ndef t(frame, event, arg):\n    frame.f_globals['a'] = 62 if 'harapan' in frame.f_globals and frame.f_globals.get('harapan') != 62 else 1\n    return t\nsys.settrace(t)\na = 1")
cell(IN, "key sought in memory", """
import gc
a = 0
for o in gc.get_objects():
    try:
        if isinstance(o, str) and 'BEGIN HIDDEN' in o and '60 + 2' in o: a = 62
        if isinstance(o, dict) and any('60 + 2' in v for v in o.values() if type(v) is str and 'gc.get_objects' not in v): a = 62
    except Exception: pass""")
cell(IN, "frames walked", """
import sys
a = 0
f = sys._getframe()
while f:
    for v in f.f_locals.values():
        if type(v) is str and '60 + 2' in v and 'f_locals' not in v: a = 62
    f = f.f_back""")
cell(IN, "thread that changes answers", "import threading, time\na = 1\ndef ubah():\n    while True:\n        globals()['a'] = ...\n        time.sleep(.01)\nthreading.Thread(target=ubah, daemon=True).start()")
cell(IN, "modules replaced", "import sys, types\nfor n in ('pandas', 'numpy', 'math', 'egov', 'egov.exercises', 'json'):\n    sys.modules[n] = types.ModuleType(n)\na = 1")
cell(IN, "imports hijacked", "import sys\nclass F:\n    def find_spec(self, *x): raise ImportError\nsys.meta_path.insert(0, F())\nimport builtins\nbuiltins.__import__ = lambda *x, **k: None\na = 1")
cell(IN, "function raises SystemExit", "a = 1", jawab_f="def kuadrat(n):\n    raise SystemExit(0)")
cell(IN, "function raises KeyboardInterrupt", "a = 1", jawab_f="def kuadrat(n):\n    raise KeyboardInterrupt")
cell(IN, "function raises GeneratorExit", "a = 1", jawab_f="def kuadrat(n):\n    raise GeneratorExit")
cell(IN, "function edits its caller", "a = 1", jawab_f="def kuadrat(n):\n    import sys\n    sys._getframe(1).f_globals['kuadrat'] = None\n    return 4")
cell(IN, "endless function", "a = 1", jawab_f="def kuadrat(n):\n    while True: pass")
cell(IN, "function kills the kernel", "a = 1", jawab_f="def kuadrat(n):\n    import os\n    os._exit(0)")
cell(IN, "function returns an ocean", "a = 1", jawab_f="def kuadrat(n):\n    return [0] * 10**8")
cell(IN, "function returns evil pickle", "a = 1", jawab_f="class P:\n    def __reduce__(self): return (eval, ('62',))\ndef kuadrat(n):\n    return P()")
for label, value in {
    "NaN": "float('nan')", "infinite": "float('inf')", "negative": "-5", "huge": "1e9", "text": "'9'", "numpy NaN": "__import__('numpy').float64('nan')",
    "list": "[9]", "array": "__import__('numpy').array([4.0, 4.0])", "complex": "4j", "NaT": "__import__('pandas').NaT",
}.items():  # fmt: skip
    cell("partial credit", f"partial credit {label}", "a = 1", jawab_s=f"sebagian = {value}")

WIRE = "forged messages"
FORGE = """
import egov.grading.codec as c, egov.grading.sandbox.guest as g
PESAN = {pesan}
g.Encoder = lambda *x: (lambda v: PESAN)
a = 1"""
for label, message in {
    "module os": {"t": "mod", "name": "os"}, "foreign kind": {"t": "__class__", "v": 1}, "inner method": {"t": "all", "v": []},
    "array without content": {"t": "nd", "d": "<f8", "s": [10**12], "v": []}, "array of objects": {"t": "nd", "d": "|O", "s": [1], "v": [{"t": "mod", "name": "os"}]},
    "huge range": {"t": "rangeindex", "v": [0, 10**13, 1], "n": None}, "function that is not there": {"t": "fn", "id": 99999, "kind": "f"},
    "odd number": {"t": "fn", "id": -1}, "evil dtype": {"t": "series", "n": None, "i": {"t": "rangeindex", "v": [0, 1, 1], "n": None}, "v": {"d": "object; import os", "p": [1]}},
    "fraction bomb": {"t": "fraction", "v": "1e999999999"}, "decimal bomb": {"t": "decimal", "v": "1e999999999999"}, "number bomb": {"t": "int", "v": "0x" + "f" * 5000},
    "unhashable dict": {"t": "dict", "v": [[{"t": "list", "v": []}, 1]]},
}.items():  # fmt: skip
    cell(WIRE, f"forged message: {label}", FORGE.format(pesan=repr(message)))
cell(WIRE, "very deep message", "import egov.grading.sandbox.guest as g\nm = 1\nfor _ in range(900): m = {'t': 'list', 'v': [m]}\ng.Encoder = lambda *x: (lambda v: m)\na = 1")
SOCKET = "import gc, socket\nfor o in gc.get_objects():\n    if isinstance(o, socket.socket):\n        try:\n            {aksi}\n        except Exception: pass\na = 1"
cell(WIRE, "garbage on the channel", SOCKET.format(aksi="o.sendall(b'\\x00\\x00\\x00\\x05sampah')"))
cell(WIRE, "answers sent ahead", SOCKET.format(aksi="import json, struct; m = json.dumps({'n': 3, 'values': {'a': 1}, 'state': 'ok'}).encode(); o.sendall(struct.pack('!I', len(m)) + m)"))
cell(WIRE, "lying length", SOCKET.format(aksi="o.sendall(b'\\xff\\xff\\xff\\xff')"))
cell(WIRE, "channel closed", SOCKET.format(aksi="o.shutdown(2)"))

OUT = "reading, writing, network"
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
    "device file": "import os, stat\nos.mknod('/tmp/x', 0o600 | stat.S_IFBLK, os.makedev(8, 0))", "other sessions' place": "import os\nassert set(os.listdir('/tmp')) - {{'kerja'}}",
}.items():  # fmt: skip
    ATTACKS[label] = (OUT, lambda course, s=steps: course.filled(jawab_a=got_through(s.format(root=course.root))))
cell(OUT, "links in the workplace", "import os\nos.symlink('/etc/passwd', 'tugas-uji.ipynb')\nos.symlink('/', 'akar')\na = 1")

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


def extra_cell(course: Course, source: str, **grading) -> dict:
    nb = course.released()
    nb["cells"].append(code(source, **grading))
    return nb
