"""IPython without Jupyter's sockets: runs a cell and collects what a notebook would show."""

from __future__ import annotations

import base64
import builtins
import io
import os
import sys
import tempfile

import IPython
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.history import HistoryManager
from IPython.core.interactiveshell import InteractiveShell

CHARS = 100_000
RICH = {"image/png", "image/jpeg", "image/svg+xml", "text/html"}


class Log:
    """The outputs of one cell, in order, with neighbouring texts joined and floods cut."""

    def __init__(self):
        self.items: list[dict] = []
        self.left, self.cut = CHARS, False

    def text(self, name: str, text: str) -> None:
        if len(text) > self.left:
            text, self.cut = text[: max(self.left, 0)], True
        self.left -= len(text)
        if not text:
            return
        last = self.items[-1] if self.items else None
        if last and last["output_type"] == "stream" and last["name"] == name:
            last["parts"].append(text)
        else:
            self.items.append({"output_type": "stream", "name": name, "parts": [text]})

    def data(self, kind: str, data: dict, metadata: dict, **more) -> None:
        kept = {}
        for mime, value in data.items():
            room = 2_000_000 if mime in RICH else CHARS
            if isinstance(value, bytes):
                value = base64.b64encode(value).decode("ascii")
            if isinstance(value, str) and len(value) < room:
                kept[mime] = value
            else:
                self.cut = self.cut or isinstance(value, str)
        if len(self.items) < 200:
            self.items.append({"output_type": kind, "data": kept, "metadata": {}, **more})

    def finish(self) -> list[dict]:
        for item in self.items:
            if "parts" in item:
                item["text"] = "".join(item.pop("parts"))
        if self.cut:
            self.items.append({"output_type": "stream", "name": "stdout", "text": "\n[keluaran dipotong]\n"})
        return self.items


class Stream(io.TextIOBase):
    encoding, errors = "utf-8", "replace"

    def __init__(self, recorder: Recorder, name: str):
        self.recorder, self.name_ = recorder, name

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError("write() argument must be str")
        self.recorder.log.text(self.name_, text)
        return len(text)

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return 1 if self.name_ == "stdout" else 2


class Hook(DisplayHook):
    log: Log

    def start_displayhook(self):
        pass

    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        self.shell.recorder.log.data("execute_result", format_dict, md_dict or {}, execution_count=self.prompt_count)

    def finish_displayhook(self):
        pass


class Publisher(DisplayPublisher):
    def publish(self, data, metadata=None, source=None, *, transient=None, update=False, **_):
        self.shell.recorder.log.data("display_data", data, metadata or {})

    def clear_output(self, wait=False):
        self.shell.recorder.log.items.clear()


class Shell(InteractiveShell):
    """No history file, no programs, no questions: the three things a notebook does that grading does not."""

    displayhook_class = Hook
    display_pub_class = Publisher

    def init_history(self):
        self.history_manager = HistoryManager(shell=self, parent=self, enabled=False, hist_file=":memory:")

    def system(self, cmd):
        print(f"[perintah sistem tidak dijalankan saat penilaian: {str(cmd)[:80]}]")

    def getoutput(self, cmd, split=True, depth=0):
        self.system(cmd)
        return []

    def enable_gui(self, gui=None):
        pass

    def _showtraceback(self, etype, evalue, stb):
        name = getattr(etype, "__name__", str(etype))
        lines = [str(line)[:4000] for line in stb][-40:]
        item = {"output_type": "error", "ename": name[:80], "evalue": _text(evalue), "traceback": lines}
        self.recorder.log.items.append(item)


def _text(value: object) -> str:
    try:
        return str(value)[:2000]
    except Exception:  # a trainee's exception may not be printable
        return "?"


class Recorder:
    """One shell and its outputs. Made once in the warm server; `attach` is called in each fork."""

    def __init__(self):
        self.log = Log()
        Shell.recorder = self
        self.shell = Shell.instance(colors="nocolor" if IPython.version_info[0] >= 9 else "NoColor")

    def attach(self) -> None:
        sys.stdout, sys.stderr = Stream(self, "stdout"), Stream(self, "stderr")
        self.raw = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        os.dup2(self.raw.fileno(), 1)
        os.dup2(self.raw.fileno(), 2)
        builtins.input = _no_input

    def begin(self) -> None:
        self.log = Log()
        self.raw.seek(0)
        self.raw.truncate()

    def run(self, source: str) -> str:
        result = self.shell.run_cell(source, store_history=False)
        self.shell.execution_count += 1
        return "ok" if result.success else "error"

    def end(self) -> list[dict]:
        log, self.log = self.log, Log()
        self.raw.seek(0)
        text = self.raw.read(CHARS).decode("utf-8", "replace")
        if text:
            log.text("stdout", text)
        return log.finish()


def _no_input(prompt=""):
    raise EOFError("input() tidak dapat dipakai saat penilaian")
