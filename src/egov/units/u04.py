"""Unit 04, "Membaca 62% dan 73%": what its lesson practises and its assignment asks.

Figures come from `datasets/`; the speech's own four figures (62%, 4.5 billion, 73%, 190 million) are quoted as
spoken on 2 September 2022 and stand in the table `calon_angka_pidato`.
"""

from egov.data import load, value
from egov.exercises import Choice, Choices, Misconception, Number, Percent
from egov.units.u04_questions import QUESTIONS

__all__ = ["EXERCISES", "MISCONCEPTIONS", "OBJECTIVES", "QUESTIONS", "WRITTEN"]

OBJECTIVES = {
    "ubah": "mengubah persen menjadi jumlah orang, dan sebaliknya",
    "tanya": "bertanya “persen dari siapa, kapan, kata siapa?” sebelum mengutip angka",
    "uji": "menguji apakah dua angka yang disebut bersama memang cocok",
    "basis": "menyebut basis sebuah persen: orang, rumah tangga, atau akun",
}

WRITTEN = "tanya"  # the objective of the written question

# The syllabus' misconceptions, and the names under which they are caught.
MISCONCEPTIONS = {
    "proporsi ditulis sebagai persen (0,62 / 62)": ("proporsi-bukan-persen", "proportion", "lupa-bagi-seratus"),
    "membagi ke arah yang salah": ("salah-arah-bagi", "salah-arah-kali", "terbalik"),
    "menilai ucapan 2022 dengan data hari ini": ("penduduk-hari-ini", "data-hari-ini"),
    "penetrasi tertukar dengan kontribusi": ("kontribusi-dibaca-penetrasi",),
    "rumah tangga dibaca sebagai orang": ("rumah-tangga-dibaca-orang",),
    "menjumlahkan negara tanpa India": ("jumlah-negara-adalah-dunia",),
}

SPOKEN_WORLD, SPOKEN_INDONESIA = 4.5e9, 190e6


def world_population(year: int) -> int:
    return value("penduduk", "penduduk", iso3="WLD", tahun=year)


def registered_2022() -> int:
    """Indonesians registered at Dukcapil on 30 June 2022."""
    table = load("penduduk_terdaftar")
    return int(table.loc[table["tanggal"] == "2022-06-30", "penduduk"].iloc[0])


def world_users_2021() -> float:
    return value("pengguna_internet", "persen", iso3="WLD", tahun=2021) / 100 * world_population(2021)


EXERCISES = [
    Number(
        id="orang-dunia",
        variable="orang_dunia",
        objective="ubah",
        unit="orang",
        low=1e6,
        high=1e13,
        reference=lambda: 62 / 100 * world_population(2022),
        hints=(
            "62% berarti 62 dari setiap 100 orang.",
            "Bagi 62 dengan 100, lalu kalikan dengan `penduduk_dunia`.",
            "Tulis persis begini di belakang tanda sama dengan: `62 / 100 * penduduk_dunia`.",
        ),
        explanation="62 dibagi 100 adalah 0,62. Dikalikan penduduk dunia 2022, hasilnya sekitar 4,95 miliar orang. "
        "Angka di pidato, 4,5 miliar, kurang hampir setengah miliar orang.",
        right="62% penduduk dunia pada 2022 adalah sekitar 4,95 miliar orang, bukan 4,5 miliar.",
        misconceptions=(
            Misconception(
                "lupa-bagi-seratus",
                lambda: 62 * world_population(2022),
                "Hasilnya lebih banyak daripada seluruh penduduk dunia. Persen harus dibagi 100 dulu.",
            ),
            Misconception(
                "salah-arah-bagi",
                lambda: world_population(2022) / 0.62,
                "Anda membagi penduduk dengan 62%. Mencari bagian dari keseluruhan itu dikali, bukan dibagi.",
            ),
            Misconception(
                "percaya-ucapan",
                SPOKEN_WORLD,
                "Itu angka dari pidato. Coba hitung sendiri dari `penduduk_dunia`.",
            ),
        ),
    ),
    Number(
        id="penduduk-tersirat",
        variable="penduduk_tersirat",
        objective="uji",
        unit="orang",
        low=1e6,
        high=1e13,
        reference=lambda: SPOKEN_WORLD / 0.62,
        hints=(
            "Anda tahu bagiannya (4,5 miliar) dan persennya (62%). Yang dicari adalah keseluruhannya.",
            "Kalau 62% dari keseluruhan adalah 4,5 miliar, maka keseluruhan adalah 4,5 miliar dibagi 62%.",
            "Tulis: `4_500_000_000 / (62 / 100)`. Garis bawah boleh dipakai sebagai pemisah ribuan.",
        ),
        explanation="Keseluruhan sama dengan bagian dibagi persennya: 4,5 miliar / 0,62 = 7,26 miliar. "
        "Itulah jumlah penduduk yang diam-diam diandaikan oleh pasangan angka 62% dan 4,5 miliar.",
        right="Pasangan 62% dan 4,5 miliar hanya cocok bila penduduk dunia 7,26 miliar orang.",
        misconceptions=(
            Misconception(
                "salah-arah-kali",
                lambda: SPOKEN_WORLD * 0.62,
                "Anda mengalikan, sehingga hasilnya lebih kecil daripada jumlah penggunanya. Bagilah.",
            ),
            Misconception(
                "bagi-persen-utuh",
                lambda: SPOKEN_WORLD / 62,
                "Hasilnya hanya puluhan juta orang. Sebelum membagi, ubah dulu 62% menjadi `0.62`.",
            ),
            Misconception(
                "memakai-penduduk-tabel",
                lambda: world_population(2022),
                "Itu penduduk dunia menurut tabel. Yang dicari adalah penduduk yang tersirat dari ucapan.",
            ),
        ),
    ),
    Choice(
        id="tahun-setara",
        variable="tahun_setara",
        objective="uji",
        options={"A": "2009", "B": "2013", "C": "2018", "D": "2022"},
        reference=lambda: "B",
        hints=(
            "Cari garis putus-putus mendatar pada gambar di atas. Di tahun berapa kurva memotongnya?",
            "Baca angka di sumbu bawah, tepat di titik potong.",
        ),
        explanation="Penduduk dunia melewati 7,26 miliar pada 2013. Jadi jumlah orang di pidato cocok dengan dunia "
        "sembilan tahun sebelum pidato itu.",
        right="Penduduk dunia 7,26 miliar adalah dunia tahun 2013. Pidatonya tahun 2022.",
        misconceptions=(
            Misconception(
                "tahun-pidato",
                "D",
                "2022 adalah tahun pidatonya. Penduduk dunia saat itu sudah hampir 8 miliar.",
            ),
            Misconception(
                "tahun-tengah",
                "C",
                "Pada 2018 penduduk dunia sudah sekitar 7,7 miliar. Ikuti garis mendatarnya lebih ke kiri.",
            ),
            Misconception(
                "terlalu-awal",
                "A",
                "Pada 2009 penduduk dunia belum 7 miliar. Ikuti garis mendatarnya lebih ke kanan.",
            ),
        ),
    ),
    Number(
        id="orang-indonesia",
        variable="orang_indonesia",
        objective="ubah",
        unit="orang",
        low=1e5,
        high=1e12,
        rel=0.002,
        reference=lambda: 73 / 100 * registered_2022(),
        hints=(
            "Caranya sama dengan Latihan 1: bagi 100, lalu kali.",
            "Pakai penduduk pada tahun yang sama dengan ucapannya: `penduduk_2022`.",
            "Tulis: `73 / 100 * penduduk_2022`.",
        ),
        explanation="73% dari 275,4 juta penduduk terdaftar (30 Juni 2022) adalah 201,0 juta orang. "
        "Angka di pidato, 190 juta, setara dengan 69%.",
        right="73% penduduk terdaftar 2022 adalah 201 juta orang, bukan 190 juta.",
        misconceptions=(
            Misconception(
                "penduduk-hari-ini",
                lambda: 73 / 100 * load("penduduk_terdaftar")["penduduk"].max(),
                "Anda memakai penduduk 2024. Ucapan tahun 2022 diuji dengan penduduk tahun 2022.",
            ),
            Misconception(
                "lupa-bagi-seratus",
                lambda: 73 * registered_2022(),
                "Hasilnya lebih dari 20 miliar orang. Persen harus dibagi 100 dulu.",
            ),
            Misconception(
                "salah-arah-bagi",
                lambda: registered_2022() / 0.73,
                "Anda membagi, sehingga penggunanya lebih banyak daripada penduduknya. Mencari bagian itu dikali.",
            ),
            Misconception(
                "percaya-ucapan",
                SPOKEN_INDONESIA,
                "Itu angka dari pidato. Coba hitung sendiri dari `penduduk_2022`.",
            ),
        ),
    ),
    Choice(
        id="basis-rumah-tangga",
        variable="basis",
        objective="basis",
        options={
            "A": "sekitar 87 dari 100 orang Indonesia memakai internet",
            "B": "di sekitar 87 dari 100 rumah tangga ada yang mengakses internet",
            "C": "sekitar 87 dari 100 orang berusia 5 tahun ke atas memakai internet",
            "D": "ada sekitar 87 akun media sosial untuk setiap 100 orang",
        },
        reference=lambda: "B",
        hints=(
            "Lihat tabel empat jawaban. Apa yang tertulis di kolom `basis` pada baris 86,54?",
            "Satu ponsel ibu cukup membuat serumah terhitung. Apakah itu berarti semua orang di rumah itu memakainya?",
        ),
        explanation="86,54% adalah bagian rumah tangga. Satu orang yang memakai internet membuat seluruh rumah "
        "tangganya terhitung, jadi angkanya biasanya lebih tinggi daripada angka per orang.",
        right="86,54% menghitung rumah tangga. Untuk melayani orang per orang, angka itu terlalu indah.",
        misconceptions=(
            Misconception(
                "rumah-tangga-dibaca-orang",
                "A",
                "Yang dihitung di sini rumah tangga, bukan orang. Satu pengguna membuat serumah terhitung.",
            ),
            Misconception(
                "semua-basis-sama",
                "C",
                "Angka untuk orang berusia 5 tahun ke atas adalah 66,48%. Yang 86,54% punya basis lain.",
            ),
            Misconception(
                "akun-dibaca-orang",
                "D",
                "Tabel ini tidak menghitung akun. Satu orang bisa punya tiga akun, dan kantor juga punya.",
            ),
        ),
    ),
    Percent(
        id="persen-saat-itu",
        variable="persen_saat_itu",
        objective="tanya",
        low=1.0,
        reference=lambda: value("pengguna_internet_2022", "persen", iso3="WLD", tahun=2020),
        hints=(
            "Yang Anda buka edisi Mei 2022. Di gambar ada dua garis; mana garis edisi itu?",
            "Bacalah keterangan gambar di atas: garis edisi Mei 2022, tahun terakhir.",
            "Titik terakhir edisi Mei 2022 ada pada 2020: 59.94. Ingat, desimal ditulis dengan titik.",
        ),
        explanation="Edisi Mei 2022 berhenti di tahun 2020 dengan 59,94%. Angka 61,7% untuk 2021 baru ada di edisi "
        "kemudian, jadi tidak adil dipakai untuk menyalahkan pidato tahun 2022.",
        right="Itulah angka paling baru di edisi Mei 2022. Penerbit lain saat itu sudah menyebut 62,5%.",
        misconceptions=(
            Misconception(
                "data-hari-ini",
                lambda: value("pengguna_internet", "persen", iso3="WLD", tahun=2020),
                "58,6% adalah angka 2020 menurut edisi 2025. Edisi Mei 2022 menulis angka lain.",
            ),
            Misconception(
                "tahun-yang-belum-terbit",
                lambda: value("pengguna_internet", "persen", iso3="WLD", tahun=2022),
                "63,7% adalah data tahun 2022, tetapi terbitnya sesudah pidato. Saat itu belum ada.",
            ),
            Misconception(
                "tahun-2021",
                lambda: value("pengguna_internet", "persen", iso3="WLD", tahun=2021),
                "61,7% memang data 2021, tetapi baru muncul di edisi sesudah pidato.",
            ),
            Misconception(
                "titik-terakhir-edisi-baru",
                lambda: value("pengguna_internet", "persen", iso3="WLD", tahun=2024),
                "Itu titik terakhir edisi 2025. Cari titik terakhir garis edisi Mei 2022.",
            ),
            Misconception(
                "dibulatkan",
                60,
                "Hampir: 60% adalah pembulatannya. Tulis angka persis seperti tercetak di gambar.",
            ),
        ),
    ),
    Choice(
        id="negara-hilang",
        variable="sebab",
        objective="tanya",
        options={
            "A": "pengguna internet dunia turun pada 2021",
            "B": "India tidak punya data tahun 2021 di tabel ini",
            "C": "angka dunia dari Bank Dunia salah jumlah",
            "D": "penduduk dunia berkurang karena pandemi",
        },
        reference=lambda: "B",
        hints=(
            "Sebelum menjumlahkan, tanyakan: apakah barisnya lengkap?",
            "Lihat batang terakhir pada gambar: penduduk negara mana yang belum ikut dihitung?",
        ),
        explanation="Tabel negara tahun 2021 tidak memuat India, negara berpenduduk sekitar 1,4 miliar orang. Jumlah "
        "baris yang ada bukan jumlah dunia. Baris kosong bukan nol.",
        right="India tidak ada di tabel 2021. Hal serupa terjadi bila satu kecamatan belum mengirim laporan.",
        misconceptions=(
            Misconception(
                "jumlah-negara-adalah-dunia",
                "A",
                "Penggunanya tidak turun. Jumlah baris yang ada belum tentu jumlah seluruh dunia.",
            ),
            Misconception(
                "salahkan-sumber",
                "C",
                "Untuk negara tanpa data, lembaga itu memakai perkiraan. Periksa dulu tabel kita sendiri.",
            ),
            Misconception(
                "salahkan-pandemi",
                "D",
                "Penduduk dunia tetap bertambah pada 2021. Cari baris yang hilang.",
            ),
        ),
    ),
    Choices(
        id="bukan-internet",
        variable="bukan_pengguna_internet",
        objective="basis",
        options={
            "A": "62,5% penduduk dunia",
            "B": "4,95 miliar orang di dunia",
            "C": "73,7% penduduk Indonesia",
            "D": "191,4 juta orang di Indonesia",
            "E": "tumbuh 12,6% setahun di Indonesia",
        },
        reference=lambda: ["D", "E"],
        hints=(
            "Laporan itu menghitung dua hal: pengguna internet dan pengguna media sosial.",
            "Pengguna internet Indonesia di laporan itu 204,7 juta, tumbuh 1,0%. Angka mana yang berbeda?",
        ),
        explanation="191,4 juta dan 12,6% menghitung pengguna media sosial. Pengguna internetnya 204,7 juta, tumbuh "
        "sekitar 1%. Tampaknya dua hal yang berbeda tercampur dalam satu kalimat.",
        right="191,4 juta dan 12,6% itu pengguna media sosial. Persennya dari satu hal, jumlahnya dari hal lain.",
        misconceptions=(
            Misconception(
                "media-sosial-dibaca-internet",
                ["A", "B", "C"],
                "Terbalik: pilihan Anda justru pengguna internet. Cari angka yang menghitung media sosial.",
                when=lambda chosen: bool(chosen) and chosen <= {"A", "B", "C"},
            ),
            Misconception(
                "hanya-jumlahnya",
                ["D"],
                "191,4 juta memang pengguna media sosial. Satu angka lagi juga tentang media sosial.",
            ),
            Misconception(
                "hanya-pertumbuhannya",
                ["E"],
                "12,6% memang pertumbuhan pengguna media sosial. Satu angka lagi juga tentang media sosial.",
            ),
        ),
    ),
]
