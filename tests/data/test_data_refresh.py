"""`egov data refresh` against a local server that answers in the World Bank's shape, well and badly.

The committed file may change only after a yes to a whole, plausible answer: every fault leaves it byte for byte.
"""

import csv
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import wbgapi

from egov import cli
from egov.data import check, package, refresh, seal

NAME, COLUMN = "broadband_tetap", "per_100"
PER_PAGE = 2000


def observation(iso3, year, value):
    return {
        "variable": [
            {"concept": "Country", "id": iso3, "value": iso3},
            {"concept": "Series", "id": "IT.NET.BBND.P2", "value": "Fixed broadband subscriptions"},
            {"concept": "Time", "id": f"YR{year}", "value": str(year)},
        ],
        "value": value,
    }


def committed():
    with (package.folder() / f"{NAME}.csv").open(encoding="utf-8", newline="") as file:
        return [observation(r["iso3"], int(r["tahun"]), float(r[COLUMN])) for r in csv.DictReader(file)]


class WorldBank(BaseHTTPRequestHandler):
    """One recorded-shape answer, page by page; `server.fault` says how it goes wrong."""

    def do_GET(self):
        fault, rows = self.server.fault, self.server.rows
        self.server.asked.append(self.path)
        if fault == "timeout":
            time.sleep(1.5)
        if fault == "500":
            return self.send_error(500, "Internal Server Error")
        page = int(self.path.split("page=")[-1].split("&")[0])
        part = rows[(page - 1) * PER_PAGE : page * PER_PAGE]
        answer = {
            "page": page,
            "pages": -(-len(rows) // PER_PAGE),
            "per_page": PER_PAGE,
            "total": len(rows),
            "lastupdated": "2026-07-01",
            "source": {"id": "2", "name": "World Development Indicators", "data": part},
        }
        if fault == "columns":
            answer["source"]["data"] = [{"country": row["variable"][0]["id"], "amount": row["value"]} for row in part]
        if fault == "concepts":
            for row in part:
                row["variable"][2]["concept"] = "Periode"
        if fault == "message":
            answer = {"message": [{"id": "120", "key": "Invalid value", "value": "The parameter is not valid"}]}
        body = json.dumps(answer).encode()
        if fault == "truncated" or fault == "second page" and page == 2:
            body = body[: len(body) // 2]
        if fault == "html":
            body = b"<html>Service unavailable</html>"
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Quiet."""


class Bank(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Quiet: a client that gave up waiting is what some of these tests are about."""


@pytest.fixture
def bank(monkeypatch):
    server = Bank(("127.0.0.1", 0), WorldBank)
    server.fault, server.rows, server.asked = None, committed(), []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    monkeypatch.setattr(wbgapi, "endpoint", f"http://127.0.0.1:{server.server_port}/v2")
    monkeypatch.setattr(refresh, "TIMEOUT", 20)  # a busy machine is no fault
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A copy of the committed table that refresh takes for the clone's own."""
    path = tmp_path / f"{NAME}.csv"
    for name in (path.name, "datapackage.json"):
        (tmp_path / name).write_bytes((package.folder() / name).read_bytes())
    for module in (check, refresh, package):
        monkeypatch.setattr(module, "clone_folder", lambda: tmp_path)
    return path


def answering(monkeypatch, word):
    asked = []
    monkeypatch.setattr("builtins.input", lambda prompt: asked.append(prompt) or word)
    return asked


def changed(rows, iso3, year, value):
    return [
        observation(iso3, year, value)
        if row["variable"][0]["id"] == iso3 and row["variable"][2]["id"] == f"YR{year}"
        else row
        for row in rows
    ]


def test_nothing_new_asks_nothing_and_writes_nothing(bank, file, monkeypatch, capsys):
    before, asked = file.read_bytes(), answering(monkeypatch, "y")
    assert cli.main(["data", "refresh", NAME]) == 0
    assert "Tidak ada angka baru" in capsys.readouterr().out and asked == []
    assert file.read_bytes() == before and len(bank.asked) == 3, "all pages are read"


def test_change_is_shown_and_a_no_keeps_the_file(bank, file, monkeypatch, capsys):
    before, asked = file.read_bytes(), answering(monkeypatch, "")
    bank.rows = [*changed(bank.rows, "IDN", 2022, 9.9), observation("IDN", 2024, 12.5)]
    assert cli.main(["data", "refresh", NAME]) == 0
    shown = capsys.readouterr().out
    assert "1 baris baru, 1 baris berubah, 0 baris hilang" in shown
    assert "IDN 2024: - -> 12.5" in shown and "-> 9.9" in shown and "Tidak ditulis" in shown
    assert len(asked) == 1 and file.read_bytes() == before


def test_a_yes_writes_the_whole_file_in_its_form(bank, file, monkeypatch, capsys):
    answering(monkeypatch, "y")
    bank.rows = [
        *bank.rows,
        observation("IDN", 2024, 12.5),
        observation("ZZZ", 2024, 5.0),
        observation("IDN", 1995, 0.1),
        observation("SGP", 2024, None),
    ]
    assert cli.main(["data", "refresh", NAME]) == 0
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert list(rows[0]) == [f["name"] for f in package.resource(NAME)["schema"]["fields"]]
    new = [row for row in rows if row["tahun"] == "2024"]
    assert [(r["iso3"], r["negara"], r[COLUMN], r["agregat"], r["sumber_id"]) for r in new] == [
        ("IDN", "Indonesia", "12.5", "false", "S193")
    ], "unknown codes, empty values and early years stay out"
    assert len(rows) == len(committed()) + 1 and b"\r" not in file.read_bytes()
    left = {path.name for path in file.parent.iterdir()}
    assert left == {file.name, "datapackage.json"}, "no draft left behind"


def test_a_yes_moves_the_seal_with_its_reason_and_source_and_a_no_does_not(bank, file, monkeypatch):
    def sealed():
        whole = json.loads((file.parent / "datapackage.json").read_text(encoding="utf-8"))
        return next(table for table in whole["resources"] if table["name"] == NAME)

    before = sealed()
    bank.rows = [*bank.rows, observation("IDN", 2024, 12.5)]
    answering(monkeypatch, "t")
    assert cli.main(["data", "refresh", NAME]) == 0 and sealed() == before
    answering(monkeypatch, "y")
    assert cli.main(["data", "refresh", NAME]) == 0
    after = sealed()
    assert after["hash"] == seal.digest(file) != before["hash"] and len(after["seals"]) == len(before["seals"]) + 1
    assert "IT.NET.BBND.P2" in after["seals"][-1]["alasan"] and after["seals"][-1]["sumber"] == "S193"


@pytest.mark.parametrize(
    "fault, told",
    [
        ("timeout", "tidak dapat dihubungi"),
        ("500", "tidak dapat dihubungi"),
        ("truncated", "rusak"),
        ("second page", "rusak"),
        ("html", "rusak"),
        ("message", "rusak"),
        ("columns", "tidak berbentuk"),
        ("concepts", "tidak berbentuk"),
    ],
)
def test_a_fault_says_so_and_touches_nothing(bank, file, monkeypatch, capsys, fault, told):
    before, asked = file.read_bytes(), answering(monkeypatch, "y")
    bank.fault = fault
    if fault == "timeout":
        monkeypatch.setattr(refresh, "TIMEOUT", 0.4)
    assert cli.main(["data", "refresh", NAME, "--yes"]) == 1
    error = capsys.readouterr().err
    assert told in error and "Tidak ada yang diubah" in error and "Traceback" not in error
    assert file.read_bytes() == before and asked == []


def test_an_answer_that_lost_its_rows_is_refused(bank, file, capsys):
    before = file.read_bytes()
    bank.rows = bank.rows[:500]
    assert cli.main(["data", "refresh", NAME, "--yes"]) == 1
    assert "hanya memberi" in capsys.readouterr().err and file.read_bytes() == before


@pytest.mark.parametrize("value", [-3, 250, "12", float("nan")])
def test_an_impossible_value_is_refused(bank, file, capsys, value):
    before = file.read_bytes()
    bank.rows = changed(bank.rows, "IDN", 2022, value)
    assert cli.main(["data", "refresh", NAME, "--yes"]) == 1
    assert "tidak berbentuk" in capsys.readouterr().err and file.read_bytes() == before


def test_nobody_at_home_says_so(file, monkeypatch, capsys):
    before = file.read_bytes()
    monkeypatch.setattr(wbgapi, "endpoint", "http://127.0.0.1:9/v2")
    assert cli.main(["data", "refresh", NAME, "--yes"]) == 1
    assert "tidak dapat dihubungi" in capsys.readouterr().err and file.read_bytes() == before


def test_a_table_that_is_no_world_bank_series_is_refused(capsys):
    assert cli.main(["data", "refresh", "spbe"]) == 1
    told = capsys.readouterr().err
    assert "bukan seri Bank Dunia" in told and all(name in told for name in refresh.SERIES)


@pytest.mark.parametrize("name", refresh.SERIES)
def test_writing_what_is_there_gives_the_same_table(name):
    """The writer keeps the committed form: only edition and source differ."""
    path = package.folder() / f"{name}.csv"
    column = refresh.SERIES[name][1]
    values = refresh.committed(path, column)
    if refresh.SERIES[name][2] is None:
        values = {key: int(value) for key, value in values.items()}
    again = list(csv.DictReader(refresh.text(name, values).splitlines()))
    with path.open(encoding="utf-8", newline="") as opened:
        for old, new in zip(csv.DictReader(opened), again, strict=True):
            same = {"edisi": "", "sumber_id": ""}
            assert {**old, **same}.items() >= {**new, **same}.items()
