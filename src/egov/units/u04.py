"""Unit 04, "Membaca 62% dan 73%": what its lesson practises and its assignment asks.

Figures come from `datasets/`; the speech's own four figures (62%, 4.5 billion, 73%, 190 million) are quoted as
spoken on 2 September 2022 and stand in the table `calon_angka_pidato`.
"""

from egov.data import load, value
from egov.exercises import Choice, Choices, Misconception, Number, Percent

OBJECTIVES = {
    "ubah": "mengubah persen menjadi jumlah orang, dan sebaliknya",
    "tanya": "bertanya “dari siapa, kapan, kata siapa?” sebelum mengutip angka",
    "uji": "menguji apakah dua angka yang disebut bersama memang cocok",
    "basis": "menyebut basis sebuah persen: orang, rumah tangga, atau akun",
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
                "Hasilnya hanya puluhan juta orang. Sebelum membagi, ubah dulu 62% menjadi 0,62.",
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
            "Caranya sama dengan soal dunia: bagi 100, lalu kali.",
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
            "A": "86 dari 100 orang Indonesia memakai internet",
            "B": "di 86 dari 100 rumah tangga ada yang mengakses internet",
            "C": "86 dari 100 orang berusia 5 tahun ke atas memakai internet",
            "D": "ada 86 akun media sosial untuk setiap 100 orang",
        },
        reference=lambda: "B",
        hints=(
            "Lihat tabel empat jawaban. Apa yang tertulis di kolom `basis` pada baris 86,54?",
            "Satu ponsel ibu cukup membuat serumah terhitung. Apakah itu berarti semua orang di rumah itu memakainya?",
        ),
        explanation="86,54% adalah bagian rumah tangga. Satu orang yang memakai internet membuat seluruh rumah "
        "tangganya terhitung, jadi angkanya selalu lebih tinggi daripada angka per orang.",
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
            "Pembicara pada September 2022 hanya bisa membaca edisi Mei 2022.",
            "Bacalah keterangan gambar di atas: garis edisi Mei 2022, tahun terakhir.",
            "Titik terakhir edisi Mei 2022 ada pada 2020: 59.94. Ingat, desimal ditulis dengan titik.",
        ),
        explanation="Edisi Mei 2022 berhenti di tahun 2020 dengan 59,94%. Angka 61,7% untuk 2021 baru ada di edisi "
        "kemudian, jadi tidak adil dipakai untuk menyalahkan pidato tahun 2022.",
        right="Itulah angka Bank Dunia yang terbaru saat pidato. Sumber lain sudah menyebut 62,5%.",
        misconceptions=(
            Misconception(
                "data-hari-ini",
                lambda: value("pengguna_internet", "persen", iso3="WLD", tahun=2020),
                "58,6% adalah angka 2020 setelah direvisi. Pada 2022 angka itu belum terbit.",
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
            "Sebelum menjumlahkan, tanyakan: barisnya lengkap?",
            "Lihat batang terakhir pada gambar: penduduk negara mana yang belum ikut dihitung?",
        ),
        explanation="Tabel negara tahun 2021 tidak memuat India, negara berpenduduk sekitar 1,4 miliar orang. Jumlah "
        "baris yang ada bukan jumlah dunia. Baris kosong bukan nol.",
        right="India tidak ada di tabel 2021. Hal yang sama terjadi bila satu kecamatan belum mengirim laporan.",
        misconceptions=(
            Misconception(
                "jumlah-negara-adalah-dunia",
                "A",
                "Penggunanya tidak turun. Jumlah baris yang ada belum tentu jumlah seluruh dunia.",
            ),
            Misconception(
                "salahkan-sumber",
                "C",
                "Angka dunia dihitung lembaga itu dengan perkiraan untuk negara tanpa data. Periksa tabel kita dulu.",
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
            "D": "191 juta orang di Indonesia",
            "E": "tumbuh 12,6% setahun di Indonesia",
        },
        reference=lambda: ["D", "E"],
        hints=(
            "Laporan itu menghitung dua hal: pengguna internet dan pengguna media sosial.",
            "Pengguna internet Indonesia di laporan itu 204,7 juta, tumbuh 1,0%. Angka mana yang berbeda?",
        ),
        explanation="191 juta dan +12,6% menghitung pengguna media sosial. Pengguna internetnya 204,7 juta, tumbuh "
        "sekitar 1%. Dua hal yang berbeda tercampur dalam satu kalimat.",
        right="191 juta dan 12,6% itu pengguna media sosial. Persennya dari satu hal, jumlahnya dari hal lain.",
        misconceptions=(
            Misconception(
                "media-sosial-dibaca-internet",
                ["A", "B", "C"],
                "Terbalik: tiga angka itu justru pengguna internet. Cari angka yang menghitung media sosial.",
                when=lambda chosen: bool(chosen) and chosen <= {"A", "B", "C"},
            ),
            Misconception(
                "hanya-jumlahnya",
                ["D"],
                "191 juta memang pengguna media sosial. Satu angka lagi ikut dari baris yang sama.",
            ),
            Misconception(
                "hanya-pertumbuhannya",
                ["E"],
                "12,6% memang pertumbuhan pengguna media sosial. Satu angka lagi ikut dari baris yang sama.",
            ),
        ),
    ),
]


# The questions of the assignment. Their right answers stand only in the instructor's source; at least one wrong option
# of every choice stays without a misconception, so that trying all letters on the visible test does not find it.
QUESTIONS = [
    Number(
        id="orang-apjii",
        variable="orang_apjii",
        objective="ubah",
        unit="orang",
        low=1e6,
        high=1e9,
        hints=("Persen dibagi 100, lalu dikali keseluruhannya.", "Lihat Latihan 1 di pelajaran unit 04."),
        misconceptions=(
            Misconception(
                "lupa-bagi-seratus",
                lambda: 77.02 * 272_682_600,
                "Hasilnya lebih dari 20 miliar orang, lebih banyak daripada penduduk dunia. Bagi persennya dengan 100.",
            ),
            Misconception(
                "salah-arah-bagi",
                lambda: 272_682_600 / 0.7702,
                "Penggunanya jadi lebih banyak daripada penduduknya. Mencari bagian itu dikali, bukan dibagi.",
            ),
            Misconception(
                "keseluruhan-dikira-bagian",
                272_682_600,
                "Itu seluruh penduduk. Yang ditanyakan hanya penggunanya.",
            ),
        ),
    ),
    Percent(
        id="persen-apjii",
        variable="persen_apjii",
        objective="ubah",
        low=1.0,
        high=100.0,
        hints=("Bagian dibagi keseluruhan, lalu dikali 100.", "Hasilnya antara 1 dan 100."),
        misconceptions=(
            Misconception(
                "proporsi-bukan-persen",
                lambda: 221_563_479 / 278_696_200,
                "Itu proporsi, misalnya 0,5. Soal meminta persen: kalikan dengan 100.",
                when=lambda value: 0 < value <= 1,
            ),
            Misconception(
                "terbalik",
                lambda: 278_696_200 / 221_563_479 * 100,
                "Hasilnya lebih dari 100%. Yang dibagi adalah pengguna, pembaginya penduduk.",
                when=lambda value: 100 < value < 1000,
            ),
        ),
    ),
    Number(
        id="penduduk-artikel",
        variable="penduduk_artikel",
        objective="uji",
        unit="juta orang",
        low=1,
        high=10_000,
        rel=0.003,
        hints=("Keseluruhan = bagian dibagi persennya.", "Lihat Latihan 2 di pelajaran unit 04."),
        misconceptions=(
            Misconception(
                "salah-arah-kali",
                lambda: 196.7 * 0.737,
                "Anda mengalikan, sehingga penduduknya lebih sedikit daripada penggunanya. Bagian dibagi persen.",
            ),
            Misconception(
                "percaya-artikel",
                226,
                "226 juta adalah angka dari artikel itu. Hitung sendiri dari dua angka lainnya.",
            ),
            Misconception(
                "bagi-persen-utuh",
                lambda: 196.7 / 73.7,
                "Hasilnya kurang dari 3 juta orang. Ubah dulu 73,7% menjadi 0,737.",
            ),
            Misconception(
                "satuan-orang",
                lambda: 196.7e6 / 0.737,
                "Cara hitungnya sudah jalan, tetapi soal meminta jawaban dalam juta orang.",
                when=lambda value: value > 1e7,
            ),
        ),
    ),
    Percent(
        id="edisi-2019",
        variable="persen_2019",
        objective="tanya",
        low=1.0,
        hints=("Pada September 2022 yang ada adalah edisi Mei 2022.", "Nama tabelnya `pengguna_internet_2022`."),
        misconceptions=(
            Misconception(
                "data-hari-ini",
                lambda: value("pengguna_internet", "persen", iso3="WLD", tahun=2019),
                "Itu angka 2019 menurut edisi terbaru. Pada September 2022 angka itu belum terbit.",
            ),
            Misconception(
                "tahun-terakhir",
                lambda: value("pengguna_internet_2022", "persen", iso3="WLD", tahun=2020),
                "Itu angka tahun 2020. Soal meminta tahun 2019.",
            ),
            Misconception(
                "indonesia-bukan-dunia",
                lambda: value("pengguna_internet_2022", "persen", iso3="IDN", tahun=2019),
                "Itu angka Indonesia. Soal meminta angka dunia; kodenya WLD.",
            ),
        ),
    ),
    Choice(
        id="judul-memo",
        variable="judul_memo",
        objective="basis",
        options={
            "A": "86,54% orang Indonesia memakai internet",
            "B": "86,54% penduduk usia 5 tahun ke atas memakai internet",
            "C": "86,54% rumah tangga Indonesia mengakses internet",
            "D": "86,54% wilayah Indonesia terjangkau internet",
        },
        hints=("Cari baris 86,54 di tabel `jawaban_indonesia_2022`.", "Baca kolom `basis`."),
        misconceptions=(
            Misconception(
                "rumah-tangga-dibaca-orang",
                "A",
                "Yang dihitung bukan orang satu per satu. Baca lagi kolom basis di tabelnya.",
            ),
            Misconception(
                "semua-basis-sama",
                "B",
                "Angka untuk penduduk usia 5 tahun ke atas lain lagi. Periksa barisnya.",
            ),
        ),
    ),
    Choices(
        id="kalimat-aman",
        variable="kalimat_aman",
        objective="uji",
        options={
            "A": "APJII 2024: 221,6 juta dari 278,7 juta penduduk, yaitu 79,5%",
            "B": "APJII 2025: 58,14% orang Jawa memakai internet",
            "C": "Pengguna internet dunia 2021 adalah jumlah semua negara dalam tabel Bank Dunia",
            "D": "APJII 2023: 215,6 juta dari 275,8 juta penduduk, yaitu 78,19%",
            "E": "Pada 2022, 62% penduduk dunia adalah 4,5 miliar orang",
        },
        hints=("Untuk A, D, dan E: hitung satu angka dari dua angka lainnya.", "Untuk B dan C: tanyakan basisnya."),
        misconceptions=(
            Misconception(
                "kontribusi-dibaca-penetrasi",
                ["A", "B", "D"],
                "Periksa lagi B: 58,14% adalah bagian Jawa dari seluruh pengguna, bukan bagian dari orang Jawa.",
                when=lambda chosen: "B" in chosen,
            ),
            Misconception(
                "jumlah-negara-adalah-dunia",
                ["A", "C", "D"],
                "Periksa lagi C: ada negara besar yang tidak punya baris pada 2021.",
                when=lambda chosen: "C" in chosen,
            ),
        ),
    ),
]
