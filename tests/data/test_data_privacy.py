"""Nothing in the data could be a real person's key, number, address or plate."""

import re

import pytest

from egov.data import package
from egov.synthetic import texts

DATA = sorted(package.folder().glob("*.csv"))
WORDS = sorted({"badan_aduan", "badan_unggahan", "jawaban_aduan", "konten_draf", "pesan_masuk", "situasi_kantor"})

# 16 digits in a row, blanks, dots or dashes between them allowed; a NIK's province code is 11 to 96, never 00.
NIK = re.compile(r"(?<![\d.])(?:\d[ .-]?){15}\d(?![\d.])")
NIP = re.compile(r"(?<!\d)(?:19|20)\d{6}[ .]?(?:19|20)\d{4}[ .]?[12][ .]?\d{3}(?!\d)")
PHONE = re.compile(r"(?<![\d,.])(?:\+62|62|0)[ -]?8\d{1,2}[ -]?\d{3,4}[ -]?\d{3,5}(?!\d)|\(0\d{2,3}\) ?\d{5,8}")
EMAIL = re.compile(r"[\w.+-]+@([\w-]+\.)+([a-z]{2,})", re.I)
LINK = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|id|net|org|info|xyz|link|ly|me)\b", re.I)
PLATE = re.compile(r"\b(?:[A-Z]{1,2}) \d{3,4} [A-Z]{2,3}\b")
RESERVED = {"example", "contoh", "test", "invalid"}


def keys(text: str) -> list[str]:
    return [re.sub(r"\D", "", found) for found in NIK.findall(text)]


@pytest.mark.parametrize("path", DATA, ids=lambda p: p.stem)
def test_table_holds_no_string_that_could_be_a_real_identity(path):
    text = path.read_text(encoding="utf-8")
    assert [key for key in keys(text) if not key.startswith("00")] == []
    assert NIP.findall(text) == []
    assert [m.group() for m in PHONE.finditer(text)] == []
    assert [m.group() for m in EMAIL.finditer(text) if m.group(2).lower() not in RESERVED] == []
    assert PLATE.findall(text) == []


@pytest.mark.parametrize("name", WORDS)
def test_our_own_words_name_no_real_site(name):
    """Links in the texts use reserved endings only (.example, .contoh), so that nobody lands anywhere."""
    for row in texts(name):
        assert LINK.findall(row.get("teks", row.get("situasi"))) == [], row


@pytest.mark.parametrize(
    "pattern, real",
    [
        (NIK, "3174012304550001"),
        (NIK, "3174 0123 0455 0001"),
        (NIP, "197801012005011003"),
        (NIP, "19780101 200501 1 003"),
        (PHONE, "081234567890"),
        (PHONE, "+62 812-3456-7890"),
        (PHONE, "(021) 5551234"),
        (EMAIL, "budi.s@kantor.go.id"),
        (PLATE, "DE 1234 AB"),
        (LINK, "bit.ly/abc"),
        (LINK, "https://contoh"),
    ],
)
def test_the_patterns_would_find_one(pattern, real):
    assert pattern.search(f"hubungi {real}, terima kasih")


def test_invented_keys_are_there_to_be_masked():
    found = keys((package.folder() / "aduan.csv").read_text(encoding="utf-8"))
    assert len(found) >= 5 and all(key.startswith("00") for key in found)
