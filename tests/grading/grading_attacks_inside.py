# ruff: noqa: E501 - tables of attacks, one per line
"""Attacks that act inside the interpreter: on equality, on helpers and builtins, on IPython, on the points' value."""

from __future__ import annotations

from grading_attack import cell

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
cell(
    IN,
    "always-equal object",
    EQUAL + "a = Apa()",
    jawab_f="kuadrat = Apa()",
    jawab_t="tabel = Apa()",
    jawab_s="sebagian = Apa()",
)
cell(IN, "function returns always-equal object", EQUAL + "a = 1", jawab_f="def kuadrat(n):\n    return Apa()")
cell(
    IN,
    "always-equal int",
    "class B(int):\n    __eq__ = lambda s, o: True\n    __hash__ = int.__hash__\n    __sub__ = lambda s, o: 0\na = B(1)",
)
cell(IN, "always-equal str", "class B(str):\n    __eq__ = lambda s, o: True\n    __hash__ = str.__hash__\na = B('x')")
cell(
    IN, "always-equal float", "class B(float):\n    __eq__ = lambda s, o: True\n    __hash__ = float.__hash__\na = B(1)"
)
cell(IN, "always-equal list", "class B(list):\n    __eq__ = lambda s, o: True\na = B([1])")
cell(
    IN,
    "subclassed table",
    "a = 0",
    jawab_t="""
import pandas as pd
class T(pd.DataFrame):
    columns = ['tahun', 'persen']
    def __getitem__(self, k): return pd.Series([120.3])
    def equals(self, o): return True
tabel = T({'x': [1]})""",
)
cell(
    IN,
    "fake table with equals",
    "a = 0",
    jawab_t="""
class S:
    def sum(self): return self
    def round(self, n): return 120.3
class T:
    columns = ['tahun', 'persen']
    def __getitem__(self, k): return S()
tabel = T()""",
)
cell(
    IN,
    "subclassed array",
    "import numpy as np\nclass N(np.ndarray):\n    __eq__ = lambda s, o: True\na = np.array([1]).view(N)",
)
cell(IN, "helper names rebound", "isclose = lambda *x, **k: True\nharapan = 1\na = 1")
cell(IN, "helper module patched", "import math\nmath.isclose = lambda *x, **k: True\na = 1")
cell(
    IN,
    "builtins patched",
    "import builtins\nfor n in ('abs', 'len', 'list', 'all', 'any', 'isinstance', 'sum', 'float'):\n    setattr(builtins, n, lambda *x, **k: 62)\na = 1",
)
cell(
    IN,
    "fake AssertionError",
    "import builtins\nclass AssertionError(Exception):\n    def __init__(s, *x): pass\nbuiltins.AssertionError = AssertionError\na = 1",
)
cell(
    IN,
    "AST transformer",
    """
import ast
class T(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
get_ipython().ast_transformers.append(T())
a = 1""",
)
cell(IN, "input transformer", "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass\\n'])\na = 1")
cell(IN, "late input transformer", "get_ipython().input_transformers_post.append(lambda lines: [])\na = 1")
cell(
    IN,
    "run_cell patched",
    """
ip = get_ipython()
asli = ip.run_cell
class Hasil:
    success = True
    result = None
    def raise_error(self): pass
type(ip).run_cell = lambda self, *x, **k: Hasil()
type(ip).run_code = lambda self, *x, **k: False
a = 1""",
)
cell(
    IN,
    "kernel do_execute",
    "ip = get_ipython()\nip.kernel = type('K', (), {'do_execute': lambda *x, **k: {'status': 'ok'}})()\na = 1",
)
cell(
    IN,
    "faked results",
    "from IPython.display import display\nget_ipython().displayhook(2)\ndisplay(2)\nprint(2)\na = 1\n2",
)
cell(
    IN,
    "post-cell hook",
    "def lapor(*x):\n    print(2)\nget_ipython().events.register('post_run_cell', lapor)\na = 1\n2",
)
cell(
    IN,
    "errors swallowed",
    "get_ipython().showtraceback = lambda *x, **k: None\nimport sys\nsys.excepthook = lambda *x: None\nget_ipython()._showtraceback = lambda *x: None\na = 1",
)
cell(
    IN,
    "settrace",
    "import sys\ndef t(frame, event, arg):\n    frame.f_globals['a'] = 62 if 'harapan' in frame.f_globals and frame.f_globals.get('harapan') != 62 else 1\n    return t\nsys.settrace(t)\na = 1",
)
cell(
    IN,
    "key sought in memory",
    """
import gc
a = 0
for o in gc.get_objects():
    try:
        if isinstance(o, str) and 'BEGIN HIDDEN' in o and '60 + 2' in o: a = 62
        if isinstance(o, dict) and any('60 + 2' in v for v in o.values() if type(v) is str and 'gc.get_objects' not in v): a = 62
    except Exception: pass""",
)
cell(
    IN,
    "frames walked",
    """
import sys
a = 0
f = sys._getframe()
while f:
    for v in f.f_locals.values():
        if type(v) is str and '60 + 2' in v and 'f_locals' not in v: a = 62
    f = f.f_back""",
)
cell(
    IN,
    "thread that changes answers",
    "import threading, time\na = 1\ndef ubah():\n    while True:\n        globals()['a'] = ...\n        time.sleep(.01)\nthreading.Thread(target=ubah, daemon=True).start()",
)
cell(
    IN,
    "modules replaced",
    "import sys, types\nfor n in ('pandas', 'numpy', 'math', 'egov', 'egov.exercises', 'json'):\n    sys.modules[n] = types.ModuleType(n)\na = 1",
)
cell(
    IN,
    "imports hijacked",
    "import sys\nclass F:\n    def find_spec(self, *x): raise ImportError\nsys.meta_path.insert(0, F())\nimport builtins\nbuiltins.__import__ = lambda *x, **k: None\na = 1",
)
cell(IN, "function raises SystemExit", "a = 1", jawab_f="def kuadrat(n):\n    raise SystemExit(0)")
cell(IN, "function raises KeyboardInterrupt", "a = 1", jawab_f="def kuadrat(n):\n    raise KeyboardInterrupt")
cell(IN, "function raises GeneratorExit", "a = 1", jawab_f="def kuadrat(n):\n    raise GeneratorExit")
cell(
    IN,
    "function edits its caller",
    "a = 1",
    jawab_f="def kuadrat(n):\n    import sys\n    sys._getframe(1).f_globals['kuadrat'] = None\n    return 4",
)
cell(IN, "endless function", "a = 1", jawab_f="def kuadrat(n):\n    while True: pass")
cell(IN, "function kills the kernel", "a = 1", jawab_f="def kuadrat(n):\n    import os\n    os._exit(0)")
cell(IN, "function returns an ocean", "a = 1", jawab_f="def kuadrat(n):\n    return [0] * 10**8")
cell(
    IN,
    "function returns evil pickle",
    "a = 1",
    jawab_f="class P:\n    def __reduce__(self): return (eval, ('62',))\ndef kuadrat(n):\n    return P()",
)
for label, value in {
    "NaN": "float('nan')", "infinite": "float('inf')", "negative": "-5", "huge": "1e9", "text": "'9'", "numpy NaN": "__import__('numpy').float64('nan')",
    "list": "[9]", "array": "__import__('numpy').array([4.0, 4.0])", "complex": "4j", "NaT": "__import__('pandas').NaT",
}.items():  # fmt: skip
    cell("partial credit", f"partial credit {label}", "a = 1", jawab_s=f"sebagian = {value}")
