"""Unit 05, "Tumbuh 12% per tahun?": what its lesson practises; the assignment's questions stand in u05_questions.

Figures come from `datasets/`; the speech's own two (190 million, 12% a year) are quoted as spoken on
2 September 2022 and stand in the table `calon_angka_pidato`.
"""

from math import log

from egov.data import value
from egov.exercises import Choice, Misconception, Number, Percent
from egov.units.u05_questions import QUESTIONS

__all__ = ["EXERCISES", "MISCONCEPTIONS", "OBJECTIVES", "QUESTIONS", "WRITTEN"]

OBJECTIVES = {
    "poin": "membedakan persen dari poin persen",
    "majemuk": "menghitung pertumbuhan, termasuk yang majemuk",
    "proyeksi": "membuat proyeksi dan melihat di tahun mana proyeksi itu patah",
    "jenuh": "membaca kurva yang melandai",
    "jendela": "memilih rentang tahun yang adil, dan mengenali sumber yang direvisi",
}

WRITTEN = "jendela"  # the objective of the written question

# The syllabus' misconceptions, and the names under which they are caught.
MISCONCEPTIONS = {
    "poin persen dibaca sebagai persen (64,8 ke 73,7 “tumbuh 8,9%”)": ("poin-dibaca-persen", "persen-dibaca-poin"),
    "menjumlahkan persen tahunan, bukan mengalikannya": ("menjumlah-persen", "ditambah-bukan-majemuk"),
    "waktu berlipat dua = 100 / 12": ("seratus-dibagi",),
    "garis lurus melewati kurva S": ("garis-lurus-di-kurva-s", "garis-lurus-dipercaya"),
    "revisi sumber dibaca sebagai penurunan": ("revisi-dibaca-turun",),
}

SPOKEN_USERS, SPOKEN_RATE = 190, 12
YEARLY = (13.6, 16.4, 7.9)  # Indonesia 2020, 2021, 2022; computed from the World Bank, table calon_angka_pidato


def apjii(year: int, column: str = "pengguna_juta") -> float:
    return value("apjii_nasional", column, tahun=year)


def share(country: str, year: int) -> float:
    return value("pengguna_internet", "persen", iso3=country, tahun=year)


def growth(first: float, last: float) -> float:
    """Percent by which `last` is more than `first`."""
    return (last / first - 1) * 100


def three_years() -> float:
    factor = 1.0
    for rate in YEARLY:
        factor *= 1 + rate / 100
    return (factor - 1) * 100


def straight(country: str, first: int, last: int, year: int) -> float:
    """The share that a straight line through `first` and `last` gives for `year`."""
    return share(country, last) + (share(country, last) - share(country, first)) / (last - first) * (year - last)


def reported(year: int, column: str = "pengguna_juta") -> float:
    return value("datareportal", column, iso3="IDN", tahun_laporan=year)


def same_base_before() -> float:
    """Users a year before the 2024 report, on that report's own base."""
    return reported(2024) / (1 + reported(2024, "pertumbuhan_persen") / 100)


EXERCISES = [
    Percent(
        id="naik-pengguna",
        variable="naik_pengguna",
        objective="poin",
        reference=lambda: growth(apjii(2018), apjii(2020)),
        hints=(
            "Cari dulu selisihnya: 196,71 juta dikurangi 171,17 juta.",
            "Bagi selisih itu dengan angka lama, 171,17. Lalu kalikan 100.",
            "Tulis: `(196.71 - 171.17) / 171.17 * 100`.",
        ),
        explanation="Selisihnya 25,54 juta orang. Dibagi angka lama, 171,17 juta, hasilnya 0,149 atau 14,9%. "
        "Angka 8,9 di siaran pers adalah selisih dua angka persen, jadi satuannya poin persen.",
        right="Jumlah penggunanya naik 14,9%. Yang naik 8,9 itu penetrasinya, dan satuannya poin persen.",
        misconceptions=(
            Misconception(
                "poin-dibaca-persen",
                lambda: apjii(2020, "persen") - apjii(2018, "persen"),
                "8,9 adalah selisih dua angka persen: 73,7 − 64,8. Satuannya poin persen; itu belum pertumbuhan.",
            ),
            Misconception(
                "kurung-tertinggal",
                lambda: apjii(2020) - apjii(2018) / apjii(2018) * 100,
                "Yang dibagi hanya 171,17. Apit dulu pengurangannya dengan kurung, baru dibagi.",
            ),
            Misconception(
                "pertumbuhan-penetrasi",
                lambda: growth(apjii(2018, "persen"), apjii(2020, "persen")),
                "Itu pertumbuhan penetrasinya. Soal ini menanyakan jumlah penggunanya: 171,17 dan 196,71 juta.",
            ),
            Misconception(
                "dibagi-angka-baru",
                lambda: (apjii(2020) - apjii(2018)) / apjii(2020) * 100,
                "Anda membagi dengan angka baru. Pertumbuhan selalu dibandingkan dengan angka lama.",
            ),
            Misconception(
                "selisih-juta",
                lambda: apjii(2020) - apjii(2018),
                "25,54 itu selisihnya, dalam juta orang. Bagi dengan angka lama, lalu kalikan 100.",
            ),
            Misconception(
                "lupa-kurangi-seratus",
                lambda: apjii(2020) / apjii(2018) * 100,
                "114,9 itu angka baru dibanding angka lama, dengan angka lama = 100. Kenaikannya: kurangi 100.",
            ),
        ),
    ),
    Number(
        id="pengguna-2026",
        variable="pengguna_2026",
        objective="majemuk",
        unit="juta orang",
        low=0,
        high=1e10,
        rel=0.003,
        reference=lambda: SPOKEN_USERS * (1 + SPOKEN_RATE / 100) ** 4,
        hints=(
            "Naik 12% sama dengan dikali 1,12. Dari 2022 ke 2026 ada empat kali kenaikan.",
            "Empat kali dikali 1,12 ditulis singkat: `1.12 ** 4`.",
            "Tulis: `190 * 1.12 ** 4`.",
        ),
        explanation="190 × 1,12 × 1,12 × 1,12 × 1,12 = 299 juta. Penduduk Indonesia pada 2024 sekitar 283,5 juta. "
        "Empat tahun saja sudah melampaui jumlah semua orang, termasuk bayi.",
        right="299 juta orang, lebih banyak daripada penduduk Indonesia. Angka 12% itu tidak bisa bertahan lama.",
        misconceptions=(
            Misconception(
                "ditambah-bukan-majemuk",
                lambda: SPOKEN_USERS * (1 + 4 * SPOKEN_RATE / 100),
                "Anda menambahkan 12% dari 190 juta empat kali. Tahun kedua tumbuhnya dari 212,8 juta, bukan dari 190.",
            ),
            Misconception(
                "setahun-saja",
                lambda: SPOKEN_USERS * (1 + SPOKEN_RATE / 100),
                "Itu baru tahun 2023. Dari 2022 ke 2026 kenaikannya empat kali.",
            ),
            Misconception(
                "kali-bukan-pangkat",
                lambda: SPOKEN_USERS * (1 + SPOKEN_RATE / 100) * 4,
                "Itu 1,12 dikali 4. Yang dimaksud 1,12 dikalikan empat kali: `1.12 ** 4`, dengan dua bintang.",
            ),
            Misconception(
                "lupa-angka-satu",
                lambda: SPOKEN_USERS * (SPOKEN_RATE / 100) ** 4,
                "Pengalinya 1,12, bukan 0,12. Angka 1 itu pengguna yang sudah ada.",
            ),
            Misconception(
                "kelebihan-setahun",
                lambda: SPOKEN_USERS * (1 + SPOKEN_RATE / 100) ** 5,
                "Anda menghitung lima kenaikan, jadi sampai 2027. Dari 2022 ke 2026 hanya empat.",
            ),
        ),
    ),
    Percent(
        id="naik-tiga-tahun",
        variable="naik_tiga_tahun",
        objective="majemuk",
        abs=0.1,
        reference=three_years,
        hints=(
            "Naik 13,6% berarti dikali 1,136. Ubah ketiganya menjadi pengali.",
            "Kalikan ketiga pengali itu. Kurangi 1, lalu kalikan 100.",
            "Tulis: `(1.136 * 1.164 * 1.079 - 1) * 100`.",
        ),
        explanation="1,136 × 1,164 × 1,079 = 1,427. Artinya naik 42,7% dari 2019 ke 2022. "
        "Kalau dijumlahkan hanya 37,9, sebab kenaikan di atas kenaikan tidak ikut terhitung.",
        right="42,7% dalam tiga tahun. Bila angkanya terus naik, hasil menjumlahkan persen selalu terlalu kecil.",
        misconceptions=(
            Misconception(
                "menjumlah-persen",
                lambda: sum(YEARLY),
                "Anda menjumlahkan persennya. Kenaikan tahun kedua dihitung dari angka yang sudah naik: kalikan.",
            ),
            Misconception(
                "rata-rata-persen",
                lambda: sum(YEARLY) / 3,
                "Itu rata-rata per tahun. Soal ini menanyakan kenaikan seluruhnya dalam tiga tahun.",
            ),
            Misconception(
                "masih-pengali",
                lambda: three_years() / 100 + 1,
                "Itu pengalinya. Kurangi 1, lalu kalikan 100, supaya menjadi persen kenaikan.",
            ),
            Misconception(
                "lupa-kurangi-seratus",
                lambda: three_years() + 100,
                "Itu angka akhir bila angka awal = 100. Kenaikannya saja: kurangi 100.",
            ),
        ),
    ),
    Number(
        id="tahun-ganda",
        variable="tahun_ganda",
        objective="majemuk",
        unit="tahun",
        low=0.1,
        high=1000,
        rel=0.05,
        reference=lambda: log(2) / log(1 + SPOKEN_RATE / 100),
        hints=(
            "Pakai patokan 70: bagi 70 dengan persen per tahunnya.",
            "Persen per tahunnya 12, jadi 70 dibagi 12.",
            "Tulis: `70 / 12`.",
        ),
        explanation="Patokan 70 memberi 70 / 12 = 5,8 tahun. Hitungan persisnya, dengan logaritma, 6,1 tahun. "
        "Keduanya diterima; untuk rapat, “sekitar enam tahun” sudah cukup.",
        right="Sekitar enam tahun, hanya setahun lebih lama daripada umur satu Renstra.",
        misconceptions=(
            Misconception(
                "seratus-dibagi",
                lambda: 100 / SPOKEN_RATE,
                "100 / 12 = 8,3 berlaku bila tambahannya tetap. Tumbuh majemuk lebih cepat: kenaikannya ikut tumbuh.",
            ),
            Misconception(
                "dua-ratus-dibagi",
                lambda: 200 / SPOKEN_RATE,
                "Berlipat dua berarti bertambah 100%, bukan 200%. Lalu, karena majemuk, waktunya lebih singkat lagi.",
            ),
            Misconception(
                "tahun-bulat",
                7,
                "Pada tahun ke-7 angkanya sudah 2,2 kali. Pas dua kalinya sedikit lebih awal.",
            ),
        ),
    ),
    Percent(
        id="lurus-thailand",
        variable="lurus_2024",
        objective="proyeksi",
        abs=0.25,
        high=300,
        reference=lambda: straight("THA", 2016, 2020, 2024),
        hints=(
            "Berapa poin naiknya dari 2016 ke 2020? Bagi dengan empat tahun.",
            "Tambahkan kenaikan per tahun itu empat kali, mulai dari angka 2020.",
            "Tulis: `77.8 + 4 * (77.8 - 47.5) / 4`.",
        ),
        explanation="Dari 47,5 ke 77,8 dalam empat tahun berarti naik hampir 7,6 poin per tahun. "
        "Diteruskan empat tahun lagi: 108%. Garis lurus tidak tahu ada batas 100.",
        right="108 dari setiap 100 orang: mustahil. Di situlah proyeksi garis lurus patah.",
        misconceptions=(
            Misconception(
                "majemuk-di-garis-lurus",
                lambda: share("THA", 2020) ** 2 / share("THA", 2016),
                "Itu proyeksi majemuk. Garis lurus menambah poin yang sama setiap tahun.",
                when=lambda answer: 127 <= answer <= 128.2,
            ),
            Misconception(
                "lupa-bagi-tahun",
                lambda: share("THA", 2020) + 4 * (share("THA", 2020) - share("THA", 2016)),
                "Kenaikan 30 poin itu untuk empat tahun. Bagi empat dulu supaya menjadi per tahun.",
                when=lambda answer: 198 <= answer <= 200,
            ),
            Misconception(
                "mulai-dari-2016",
                lambda: share("THA", 2020),
                "Anda kembali ke angka 2020. Mulailah dari 77,8 (2020), bukan dari 47,5 (2016).",
            ),
            Misconception(
                "salah-hitung-tahun",
                lambda: share("THA", 2020) + 4 * (share("THA", 2020) - share("THA", 2016)) / 5,
                "Dari 2016 ke 2020 ada empat langkah, walaupun tahunnya lima.",
                when=lambda answer: 101.8 <= answer <= 102.3,
            ),
            Misconception(
                "dipotong-seratus",
                100,
                "Anda sudah curiga, bagus. Tetapi tulis dulu hasil garis lurusnya, apa adanya.",
            ),
        ),
    ),
    Choice(
        id="melandai",
        variable="bacaan",
        objective="jenuh",
        options={
            "A": "pemakaian internet di Thailand menurun sejak 2021",
            "B": "masih naik, tetapi makin lambat karena makin sedikit orang yang belum terhubung",
            "C": "ada yang salah dengan datanya, karena tren sebelumnya lurus",
            "D": "sedang tertinggal dari tren, jadi tahun depan akan melompat mengejar",
        },
        reference=lambda: "B",
        hints=(
            "Bedakan dua hal: angkanya (77,8; 85,3; 88,0; 89,5; 90,9) dan kenaikannya (7,4; 2,7; 1,6; 1,3).",
            "Angkanya tidak pernah turun. Yang mengecil adalah kenaikannya.",
        ),
        explanation="Kurva S: lambat di awal, cepat di tengah, melandai di atas. Garis lurus hanya cocok sebentar, "
        "di bagian tengahnya. Di atas, sisa orang yang belum terhubung makin sedikit dan makin sulit dijangkau.",
        right="Melandai bukan menurun. Sisa yang 9% itu justru yang paling perlu didatangi.",
        misconceptions=(
            Misconception(
                "melandai-dibaca-menurun",
                "A",
                "Angkanya naik setiap tahun, dari 77,8 sampai 90,9. Yang mengecil hanya kenaikannya.",
            ),
            Misconception(
                "garis-lurus-di-kurva-s",
                "C",
                "Tren lurus itu hanya bagian tengah kurva S. Datanya wajar; garis lurusnya yang tidak berlaku lagi.",
            ),
            Misconception(
                "kembali-ke-garis",
                "D",
                "Garis itu buatan kita, bukan janji. Tidak ada yang menarik angka kembali kepadanya.",
            ),
        ),
    ),
    Choice(
        id="jendela",
        variable="kalimat",
        objective="jendela",
        options={
            "A": "Pengguna internet Indonesia tumbuh 16,6% per tahun",
            "B": "Pengguna internet Indonesia tumbuh 12,6% per tahun, dan akan terus begitu sampai 2029",
            "C": "Pada 2021–2024 pengguna internet Indonesia tumbuh 6,3% per tahun, lebih lambat daripada sebelumnya",
            "D": "Pertumbuhan internet Indonesia tidak bisa dihitung, karena angkanya berbeda-beda",
        },
        reference=lambda: "C",
        hints=(
            "Kalimat yang adil menyebut tahun mulai dan tahun akhirnya.",
            "Untuk rencana ke depan, tahun-tahun terdekat lebih berguna daripada masa melesat.",
        ),
        explanation="16,6% berlaku bila mulai dari 2014, dan 12,6% untuk 2019–2022. Keduanya hitungan yang benar "
        "untuk jendela masing-masing, tetapi bukan gambaran keadaan terakhir. Sebutkan jendelanya, selalu.",
        right="Jendelanya disebut, dekat dengan masa rencana, dan perlambatannya tidak disembunyikan.",
        misconceptions=(
            Misconception(
                "jendela-terindah",
                "A",
                "Itu jendela yang paling indah: mulai dari 2014. Tahunnya pun tidak disebut.",
            ),
            Misconception(
                "masa-lalu-diteruskan",
                "B",
                "12,6% itu rata-rata 2019–2022. Sesudahnya sudah melambat, jadi “akan terus begitu” tidak berdasar.",
            ),
            Misconception(
                "menyerah-pada-angka",
                "D",
                "Bisa dihitung. Hasilnya memang tergantung tahun mulai, maka tahun itu harus disebut.",
            ),
        ),
    ),
    Number(
        id="setahun-sebelumnya",
        variable="setahun_sebelumnya",
        objective="jendela",
        unit="juta orang",
        low=1,
        high=1e10,
        rel=0.002,
        reference=same_base_before,
        hints=(
            "Naik 0,8% berarti dikali 1,008. Anda tahu hasilnya (185,3); carilah asalnya.",
            "Kebalikan dari dikali 1,008 adalah dibagi 1,008.",
            "Tulis: `185.3 / 1.008`.",
        ),
        explanation="185,3 / 1,008 = 183,8 juta. Laporan 2023 menulis 212,9 juta untuk tahun yang sama. "
        "Jadi dasar hitungannya yang diganti, bukan 27,6 juta orang yang berhenti memakai internet.",
        right="183,8 juta, padahal laporan 2023 menulis 212,9. Sumbernya direvisi; penggunanya tidak turun.",
        misconceptions=(
            Misconception(
                "revisi-dibaca-turun",
                lambda: reported(2023),
                "212,9 itu angka laporan lama, dasar hitungannya lain. Kalau dipakai, seolah 27,6 juta orang hilang.",
            ),
            Misconception(
                "salah-arah",
                lambda: reported(2024) * 1.008,
                "Itu setahun sesudahnya. Untuk mundur setahun, bagilah.",
            ),
            Misconception(
                "persen-dikurangi-juta",
                lambda: reported(2024) - 0.8,
                "0,8 itu persen, bukan juta orang. Jadi tidak bisa langsung dikurangkan.",
            ),
        ),
    ),
]
