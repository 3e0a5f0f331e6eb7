"""Live activities of unit 13: a boat between the islands, and the desk with the log of reads."""

from __future__ import annotations

from egov.units.u13 import data

# Moment and clerk of a read, the best decision, and why.
READS = (
    ("2024-10-02 11:45", "PG-07", "wajar", "Tiga baris, dan tujuannya memang pekerjaan kantor itu."),
    ("2024-10-07 13:39", "PG-12", "tanya", "“Berjaga-jaga” bukan tujuan. Sedikit barisnya, jadi cukup ditanya."),
    ("2024-11-25 09:04", "PG-08", "lapor", "Tujuannya terisi rapi. Tetapi 188 pasien tidak antre di satu loket, "
     "dan loket kantor ini tidak memeriksa orang sakit."),
    ("2024-10-14 10:59", "PG-06", "wajar", "Banyak, tetapi cocok: kantornya sendiri, daftarnya sendiri, pekerjaannya "
     "sendiri."),
    ("2024-10-01 12:12", "PG-02", "tanya", "Dinas Kependudukan tidak merujuk pasien. Mungkin salah pilih di daftar "
     "tujuan; tanyakan."),
    ("2024-10-14 08:06", "PG-12", "lapor", "Baru enam menit loket buka, 101 orang sudah dilayani? Jumlahnya tidak "
     "cocok dengan tujuannya."),
    ("2024-10-01 10:54", "PG-10", "wajar", "Tiga baris untuk warga di depan loket. Begitulah loket bekerja."),
    ("2024-10-10 13:33", "PG-01", "tanya", "Kosong. Mungkin lupa. Yang lupa ditanya, supaya besok tidak kosong lagi."),
)  # fmt: skip
CHOICES = {"wajar": "Wajar", "tanya": "Tanya dulu", "lapor": "Laporkan"}
WORDS = {
    "how": "Wajar: tujuan, kantor, dan jumlahnya cocok. Tanya dulu: sedikit baris, tujuannya kosong atau aneh. "
    "Laporkan: banyak baris, dan tujuannya tidak cocok.",
    "card": "{day}/{month}, pukul {clock}. {clerk} ({office}) membaca {table}, {rows} baris. Tujuan: {purpose}.",
    "none": "(kosong)",
}
SIXTEEN = "kunci, nol dikembalikan"


def perahu():
    """Join recipients and residents along four roads."""
    from egov.widgets import Road, join_explorer

    rows = data.aid()
    return join_explorer(
        title="Perahu mana?", left=rows, right=data.people(), rows="penerima",
        roads=[
            Road("kunci", ("kunci",)),
            Road(SIXTEEN, ("kunci",), lambda table: table.assign(kunci=data.filled())),
            Road("nama", ("nama",)),
            Road("nama dan kelurahan", ("nama", "kelurahan")),
        ],
        watched=rows["bantuan_rupiah"] == data.POOREST, group="paling miskin",
    )  # fmt: skip


def meja_catatan():
    """Eight reads of the log; two of them are quiet."""
    from egov.widgets import Card, card_sorter

    rows = data.log()
    cards = []
    for moment, clerk, best, why in READS:
        row = rows[(rows["waktu"] == moment) & (rows["pegawai"] == clerk)].iloc[0]
        purpose = row["tujuan"] if isinstance(row["tujuan"], str) else WORDS["none"]
        told = WORDS["card"].format(
            day=row["waktu"].day, month=row["waktu"].month, clock=f"{row['waktu']:%H.%M}", clerk=clerk,
            office=row["instansi"], table=row["tabel"], rows=row["jumlah_baris"], purpose=purpose,
        )  # fmt: skip
        cards.append(Card(told, best, why))
    return card_sorter(title="Meja catatan", choices=CHOICES, cards=cards, how=WORDS["how"])
