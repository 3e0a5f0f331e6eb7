"""What the assignment of unit 01 asks: form, range and misconceptions, never the right answer.

The right answers stand only in the instructor's source. At least one wrong option of every choice stays without a
misconception, so that trying all letters on the visible test does not find it. The data differ from the lesson's:
another service (`langkah_layanan`, business letter) and another Monday of the counter log.
"""

from egov.data import load
from egov.exercises import Choice, Choices, Misconception, Number, Percent, Table

ANOTHER_MONDAY = "2024-09-23"


def _letter(version: str = "sebelum"):
    table = load("langkah_layanan")
    return table[(table["layanan"] == "Surat keterangan usaha") & (table["versi"] == version)]


def _minutes(start: str, end: str):
    table = load("log_loket")
    table = table[table["datang"].dt.strftime("%Y-%m-%d") == ANOTHER_MONDAY]
    return (table[end] - table[start]).dt.total_seconds() / 60


def _by_version(table, how: str):
    return table.groupby("versi")[["menit_kerja", "menit_tunggu"]].agg(how).reset_index()


def _all_services():
    return _by_version(load("langkah_layanan"), "sum")


def _means():
    table = load("langkah_layanan")
    return _by_version(table[table["layanan"] == "Surat keterangan usaha"], "mean")


QUESTIONS = [
    Choice(
        id="laporan-bulanan",
        variable="laporan",
        objective="bedakan",
        options={
            "A": "Layanan sudah digital: aplikasinya tersedia di toko aplikasi",
            "B": "Layanan sudah dirancang ulang: semua formulir kini berkas pindaian",
            "C": "Layanan sudah mudah: warga dapat datang pada jam kerja mana pun",
            "D": "Layanan berubah: dua syarat dihapus, kunjungan turun dari tiga menjadi satu",
        },
        hints=("Cari kalimat yang menyebut apa yang berkurang bagi warga.", "Lihat Latihan 5 di pelajaran unit 01."),
        misconceptions=(
            Misconception(
                "aplikasi-berarti-digital",
                "A",
                "Tersedia belum berarti alurnya berubah. Kalimat ini tidak menyebut apa yang berkurang bagi warga.",
            ),
            Misconception(
                "pindai-dikira-rancang-ulang",
                "B",
                "Memindai formulir mengganti bentuknya, bukan alurnya. Cari kalimat yang alurnya berubah.",
            ),
        ),
    ),
    Choices(
        id="sekadar-aplikasi",
        variable="sekadar_aplikasi",
        objective="bedakan",
        options={
            "A": "Warga mengisi formulir di laman, lalu mencetak dan menyerahkannya lagi di loket",
            "B": "Kelurahan mengirim kabar lewat WhatsApp begitu surat selesai; warga datang sekali",
            "C": "Surat undangan rapat difotokopi 40 lembar dan diantar kurir",
            "D": "Aduan masuk lewat aplikasi, lalu dicetak dan ditumpuk di meja sekretaris",
            "E": "Petugas melihat data di sistem, jadi fotokopi KK tidak lagi diminta",
        },
        hints=(
            "Sekadar aplikasi: layarnya baru, alurnya lama.",
            "Singkirkan dulu yang tanpa layar, lalu yang membuat langkah warga hilang.",
        ),
        misconceptions=(
            Misconception(
                "pola-lama-dikira-aplikasi",
                ["A", "C", "D"],
                "Periksa lagi C: di situ belum ada layar sama sekali. Itu pola lama.",
                when=lambda chosen: "C" in chosen and not chosen & {"B", "E"},
            ),
            Misconception(
                "semua-layar-sama",
                ["A", "B", "D"],
                "Tidak semua yang memakai layar itu sekadar aplikasi. Periksa lagi B: apa yang berkurang bagi warga?",
                when=lambda chosen: "B" in chosen,
            ),
        ),
    ),
    Choice(
        id="foto-pbb",
        variable="langkah_pbb",
        objective="bedakan",
        options={
            "A": "membuat fitur unggah foto PBB tetangga di aplikasi kelurahan",
            "B": "memindai fotokopi PBB yang sudah terkumpul supaya lemarinya lega",
            "C": "meminta camat menandatangani daftar PBB tetangga setiap bulan",
            "D": "berhenti memintanya, lalu memberi tahu petugas dan warga",
        },
        hints=("Apa yang rusak kalau langkah ini tidak ada?", "Lihat Latihan 4 di pelajaran unit 01."),
        misconceptions=(
            Misconception(
                "digitalkan-langkah-mubazir",
                "A",
                "Fitur itu mendigitalkan langkah yang bisa dibuang. Warga tetap harus mengetuk pintu tetangganya.",
            ),
            Misconception(
                "pindai-dikira-rancang-ulang",
                "B",
                "Lemarinya lega, warganya tidak: fotokopi yang sama tetap diminta besok.",
            ),
        ),
    ),
    Table(
        id="tunggu-per-versi",
        variable="tunggu_per_versi",
        objective="ukur",
        columns=("versi", "menit_kerja", "menit_tunggu"),
        keys=("versi",),
        hints=(
            "Di pelajaran, kolom yang dikelompokkan adalah `zaman`. Di sini `versi`.",
            'Bentuknya: `tabel.groupby("kolom kelompok")[["kolom angka", "kolom angka"]].sum()`.',
        ),
        misconceptions=(
            Misconception(
                "semua-layanan",
                _all_services,
                "Itu jumlah dari ketiga layanan. Pakai tabel `usaha`, yang hanya berisi surat keterangan usaha.",
            ),
            Misconception(
                "rata-rata-bukan-jumlah",
                _means,
                "Itu rata-rata per langkah. Soal meminta jumlahnya: `.sum()`.",
            ),
        ),
    ),
    Percent(
        id="langkah-datang",
        variable="persen_datang",
        objective="ukur",
        low=1.0,
        abs=0.5,
        hints=(
            "Hitung barisnya, bukan kunjungannya: berapa baris yang kolom `kunjungan`-nya lebih dari 0?",
            "Bagian dibagi semua langkah, lalu dikali 100.",
        ),
        misconceptions=(
            Misconception(
                "kunjungan-dikira-langkah",
                lambda: _letter()["kunjungan"].sum() / len(_letter()) * 100,
                "Anda menjumlahkan kunjungannya. Satu langkah bisa berisi dua kunjungan; hitunglah barisnya.",
            ),
            Misconception(
                "kebalikannya",
                lambda: (_letter()["kunjungan"] == 0).mean() * 100,
                "Itu langkah yang dikerjakan kantor tanpa kehadiran warga. Soal meminta yang sebaliknya.",
            ),
            Misconception(
                "jumlah-bukan-persen",
                lambda: int((_letter()["kunjungan"] > 0).sum()),
                "Itu jumlah langkahnya. Bagi dengan semua langkah, lalu kalikan 100.",
            ),
        ),
    ),
    Number(
        id="tengah-tunggu",
        variable="tengah_tunggu",
        objective="ukur",
        unit="menit",
        low=0,
        high=600,
        hints=("Nilai tengah ditulis `.median()`.", "Pakai kolom yang dirasakan warga: `menit_tunggu`."),
        misconceptions=(
            Misconception(
                "cepat-bagi-kami",
                lambda: _minutes("dipanggil", "selesai").median(),
                "Itu lama dilayani: cepat menurut kita. Soal meminta lama menunggu, yang dirasakan warga.",
            ),
            Misconception(
                "rata-rata-bukan-tengah",
                lambda: _minutes("datang", "dipanggil").mean(),
                "Itu rata-rata. Soal meminta nilai tengah.",
            ),
            Misconception(
                "paling-lama",
                lambda: _minutes("datang", "dipanggil").max(),
                "Itu satu orang yang menunggu paling lama. Soal meminta nilai tengah semua orang.",
            ),
        ),
    ),
    Choice(
        id="ukuran-efisien",
        variable="ukuran_efisien",
        objective="ukur",
        options={
            "A": "kertas yang dihemat kantor setiap bulan",
            "B": "jumlah warga yang mengunduh aplikasi kelurahan",
            "C": "kunjungan dan rupiah yang keluar dari warga untuk satu surat",
            "D": "jumlah pegawai yang bertugas di loket setiap hari",
        },
        hints=("Efisien bagi siapa?", "Cari yang keluar dari waktu, tenaga, dan dompet warga."),
        misconceptions=(
            Misconception(
                "cepat-bagi-kami",
                "A",
                "Kertas yang hemat itu baik, tetapi kantor yang merasakannya. Cari ukuran dari sisi warga.",
            ),
            Misconception(
                "aplikasi-berarti-digital",
                "B",
                "Unduhan menghitung aplikasinya, bukan beban warga untuk mendapatkan satu surat.",
            ),
        ),
    ),
]
