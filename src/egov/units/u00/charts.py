"""Charts and activities of unit 00: the province cards, JupyterLab's buttons, an error read aloud, a receipt."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePosixPath

from egov.charts import angka
from egov.units.common import drawing
from egov.units.u00 import activities as provinces
from egov.units.u00 import drawings


def pilih_provinsi() -> provinces.ProvincePicker:
    """Pick a province, see its people and its share of internet users."""
    return provinces.ProvincePicker("Kalimantan Timur")


def kartu(provinsi: str) -> None:
    """The card of one province, named by the trainee; a name not known gets the names that come near."""
    name, near = provinces.find(provinsi)
    if name is None:
        offer = f" Mungkin maksud Anda: {', '.join(near)}?" if near else " Contoh: Maluku, Jawa Tengah, Papua Selatan."
        print(f"Provinsi “{provinsi}” tidak ada di tabel.{offer}")
        return
    drawing.show(provinces.card(name), f"Kartu provinsi: {name}", provinces.sentences(name), provinces.SOURCE)


def tombol() -> None:
    """The buttons above the page, in their order."""
    rows = [
        ("simpan", "Simpan", "Sama dengan Ctrl+S. Tekan setiap kali akan berdiri."),
        ("sel baru", "Sel baru", "Menambah kotak kosong. Tidak diperlukan di kursus ini."),
        ("jalankan", "Jalankan", "Sama dengan Shift+Enter. Paling sering dipakai."),
        ("hentikan", "Hentikan", "Bila [*] tidak juga berubah menjadi angka."),
        ("ulang", "Mulai ulang", "Mengosongkan ingatan Python. Tulisan Anda tetap ada."),
        ("semua", "Ulang semua", "Mulai ulang, lalu jalankan semua sel dari atas."),
        ("urungkan", "Urungkan", "Mengembalikan sel yang baru terhapus."),
    ]
    words = [f"{name}: {use}" for _, name, use in rows]
    drawing.show(drawings.toolbar(rows), "Tujuh tombol di atas halaman; dua saja yang sering dipakai", words)


def pesan_galat() -> None:
    """The message of the deliberate error, line by line, as the engine itself words it."""
    from egov.core.messages import say
    from egov.exercises.galat import explain
    from egov.exercises.results import LOOKS

    name = "warga_menungu"
    problem = NameError(f"name '{name}' is not defined")
    lines = [
        (f"{LOOKS['galat'][0]} {say('exercises.error.title')}", "Tarik napas. Sel lain dan berkas Anda tidak berubah."),
        (explain(problem, ["warga_menunggu"]), "Apa masalahnya, dan dugaan obatnya."),
        (say("exercises.error.where", line=2, code=f"{name} / 3"), "Di baris mana. Di sanalah Anda mengetik."),
        (say("exercises.error.underlined", part=name), "Bagian baris yang perlu dilihat."),
        (
            say("exercises.error.original", original=f"NameError: {problem}"),
            "Untuk ditunjukkan kepada orang TI. Boleh dilewati.",
        ),
    ]
    words = [f"Baris {place}: “{line}” {use}" for place, (line, use) in enumerate(lines, start=1)]
    drawing.show(drawings.message(lines), "Pesan galat punya lima baris; baca empat yang pertama", words)


def papan(sisa: int) -> None:
    """How many wait at Loket 3."""
    below = "Loket 3" if sisa > 0 else "Loket 3 · waktunya minum kopi"
    drawing.show(drawings.board(angka(sisa), below), f"Papan Loket 3: sisa antrean {angka(sisa)}", [f"{below}."])


def contoh_tanda_terima() -> None:
    """A receipt as the button shows it, for an invented person."""
    from IPython.display import display

    from egov.core import handin
    from egov.submit import page
    from egov.submit.check import Checked
    from egov.submit.code import code
    from egov.submit.pack import Receipt, unit_of

    nip = "001234567890123456"  # no real NIP starts with 00
    keys = ["kursi-kosong", "sel-uji-diganti", "satu-hal"]
    checked = Checked("Wati (contoh)", nip, keys)
    made = datetime(2026, 3, 2, 11, 5, 40)
    file = PurePosixPath("melek-digital/hasil") / f"{handin.name('00', nip, made)}.zip"
    manifest = {"assignment": "00", "name": checked.name, "nip": nip, "made": made.isoformat()}
    receipt = Receipt(unit_of("00"), code(manifest), file, made, manifest, checked)
    plain = f"Contoh tanda terima tugas 00. Kode {receipt.code}, berkas {file.name}, {receipt.answered} soal."
    display({"text/html": page.receipt(receipt), "text/plain": plain}, raw=True)
