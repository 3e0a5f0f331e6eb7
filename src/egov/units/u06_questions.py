"""What the assignment of unit 06 asks: form, range and misconceptions, never the right answer.

Other provinces and other indicators than the lesson's: APJII by island, households of 2022, Papua Barat, Sulawesi.
"""

from egov.data import load
from egov.exercises import Choice, Misconception, Number, Percent
from egov.units.u06_data import HOUSEHOLDS, indicator, people_of, share, tabel_34, tabel_pulau

NEED, A_DAY, DAYS = 0.05, 40, 200  # the assignment's assumptions for one service car


def national_apjii() -> float:
    rows = load("apjii_nasional")
    return float(rows.loc[rows["tahun"].astype(str) == "2023", "persen"].iloc[0])


def cars(share_of_people: float, need: float = NEED) -> float:
    """Service cars for Sulawesi Tengah if `share_of_people` percent are to be served."""
    return share_of_people / 100 * people_of("Sulawesi Tengah") * need / (A_DAY * DAYS)


QUESTIONS = [
    Choice(
        id="pengguna-terbanyak",
        variable="pengguna_terbanyak",
        objective="peringkat",
        options={"A": "Banten", "B": "DKI Jakarta", "C": "Jawa Tengah", "D": "Kepulauan Riau"},
        hints=(
            "Pengguna = persen / 100 × penduduk. Hitung untuk keempatnya.",
            "Contoh untuk Banten: `71.73 / 100 * 12_881_374`. Angkanya ada di tabel di atas.",
        ),
        misconceptions=(
            Misconception(
                "persen-tertinggi-dikira-terbanyak",
                "D",
                "Persennya memang paling tinggi. Tetapi kalikan dulu dengan penduduknya.",
            ),
            Misconception(
                "kota-besar-dikira-terbanyak",
                "B",
                "Persennya tinggi dan kotanya ramai, tetapi ada yang penduduknya jauh lebih banyak.",
            ),
        ),
    ),
    Percent(
        id="rata-pulau",
        variable="rata_pulau",
        objective="banding",
        low=1.0,
        hints=(
            "Pulau yang berpenduduk banyak harus ikut menentukan lebih banyak.",
            "Lihat Latihan 2 di pelajaran: kalikan, jumlahkan, lalu bagi. Ganti `tabel` dengan `pulau`.",
        ),
        misconceptions=(
            Misconception(
                "rata-rata-pulau-dikira-nasional",
                lambda: float(tabel_pulau()["persen"].mean()),
                "Itu rata-rata delapan pulau tanpa bobot: Bali dihitung seberat Jawa. Beri bobot penduduk.",
            ),
            Misconception(
                "menyalin-angka-terbit",
                national_apjii,
                "Itu angka nasional terbitan APJII. Hitung sendiri dari tabel `pulau`; hasilnya dekat, tidak sama.",
            ),
        ),
    ),
    Percent(
        id="rumah-tangga-papua",
        variable="rumah_tangga_papua",
        objective="gabung",
        low=1.0,
        hints=(
            "Tabel itu kiriman BPS. Cari dulu kode BPS untuk Papua di daftar provinsi.",
            "Kode yang sama bisa berarti provinsi lain di Kemendagri. Lihat Latihan 4.",
        ),
        misconceptions=(
            Misconception(
                "kode-sistem-lain",
                lambda: float(indicator(HOUSEHOLDS, 2022)["92"]),
                "Anda memakai kode Kemendagri untuk tabel BPS. Di BPS, kode itu milik provinsi lain.",
            ),
            Misconception(
                "kosong-dibaca-nol",
                0,
                "Nol berarti diukur dan hasilnya nol. Papua ada angkanya di tabel itu; cari dengan kode yang tepat.",
            ),
        ),
    ),
    Number(
        id="papua-barat-belum",
        variable="papua_barat_belum",
        objective="tertinggal",
        unit="orang",
        low=1e4,
        high=1e7,
        hints=(
            "Angka 2023 untuk Papua Barat masih mencakup provinsi yang baru dibentuk darinya. Provinsi mana?",
            "Jumlahkan dulu penduduk kedua provinsi, lalu kalikan dengan persen yang **belum**.",
        ),
        misconceptions=(
            Misconception(
                "tabel-34-dengan-penduduk-38",
                lambda: (100 - share("Papua Barat")) / 100 * people_of("Papua Barat"),
                "Persennya dari tabel 34 provinsi, penduduknya dari tabel 38. Ada provinsi yang tertinggal.",
            ),
            Misconception(
                "menghitung-pengguna",
                lambda: share("Papua Barat") / 100 * (people_of("Papua Barat") + people_of("Papua Barat Daya")),
                "Itu yang sudah memakai internet. Yang ditanyakan yang belum.",
            ),
            Misconception(
                "penduduk-bukan-yang-belum",
                lambda: people_of("Papua Barat") + people_of("Papua Barat Daya"),
                "Itu seluruh penduduk wilayahnya. Kalikan dengan bagian yang belum memakai internet.",
            ),
        ),
    ),
    Choice(
        id="kalimat-perdesaan",
        variable="kalimat_perdesaan",
        objective="gabung",
        options={
            "A": "Perdesaan DKI Jakarta paling tertinggal: 0% rumah tangga berinternet",
            "B": "Perdesaan Papua terendah di antara yang tercatat; DKI Jakarta tidak punya angka perdesaan",
            "C": "Rata-rata sederhana perdesaan 34 provinsi adalah 77,25%",
            "D": "Perdesaan Papua Pegunungan 0%, karena provinsinya baru",
        },
        hints=(
            "Baris yang kosong bukan baris yang bernilai nol.",
            "Kalimat yang menghitung rata-rata: berapa baris yang benar-benar ada angkanya?",
        ),
        misconceptions=(
            Misconception(
                "kosong-dibaca-nol",
                "A",
                "Tidak ada angka perdesaan untuk DKI Jakarta. Kosong tidak sama dengan nol.",
            ),
            Misconception(
                "provinsi-baru-dibaca-nol",
                "D",
                "Provinsi itu belum punya angka sendiri pada 2022. Belum ada angka tidak sama dengan nol.",
            ),
        ),
    ),
    Number(
        id="provinsi-di-bawah-syarat",
        variable="provinsi_di_bawah",
        objective="tertinggal",
        unit="provinsi",
        low=0,
        high=38,
        hints=(
            'Syarat 75%: hitung baris dengan `persen` kurang dari 75. `(tabel["persen"] < 75).sum()`.',
            "Tabelnya berisi 34 baris. Provinsi tanpa angka tidak dapat dinilai memenuhi atau tidak.",
        ),
        misconceptions=(
            Misconception(
                "terbalik",
                lambda: int((tabel_34()["persen"] >= 75).sum()),
                "Itu provinsi yang memenuhi syarat. Soal menanyakan yang belum.",
            ),
            Misconception(
                "tabel-34-dibaca-38",
                lambda: 38 - int((tabel_34()["persen"] >= 75).sum()),
                "Anda mengurangi dari 38. Empat provinsi baru tidak punya angka sendiri; jangan dihitung gagal.",
            ),
        ),
    ),
    Number(
        id="mobil-keliling",
        variable="mobil_keliling",
        objective="usul",
        unit="mobil",
        low=1,
        high=10_000,
        hints=(
            "Mulai dari orang yang belum memakai internet: (100 − 58,22)% dari penduduk.",
            "Kalikan 5%, bagi dengan kemampuan satu mobil setahun (40 × 200), lalu bulatkan ke atas.",
        ),
        misconceptions=(
            Misconception(
                "belum-dibulatkan",
                lambda: cars(100 - share("Sulawesi Tengah")),
                "Hitungannya berjalan, tetapi mobil tidak bisa dibeli sebagian. Bulatkan ke atas.",
                when=lambda count: count != int(count) and 1 < count < 100,
            ),
            Misconception(
                "menghitung-pengguna",
                lambda: -(-cars(share("Sulawesi Tengah")) // 1),
                "Anda melayani yang sudah memakai internet. Mobil ini untuk yang belum.",
            ),
            Misconception(
                "semua-dianggap-mengurus",
                lambda: -(-cars(100 - share("Sulawesi Tengah"), 1) // 1),
                "Anda menghitung semua orang. Andaiannya: hanya 5% yang mengurus dalam setahun.",
                when=lambda count: 150 < count < 200,
            ),
        ),
    ),
]
