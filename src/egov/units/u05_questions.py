"""The questions of assignment 05. Their right answers stand only in the instructor's source; at least one wrong
option of every choice stays without a misconception, so that trying all letters on the visible test does not find it.
"""

from egov.data import value
from egov.exercises import Choice, Choices, Misconception, Number, Percent

YEARLY = (28.4, 24.6, 20.6)  # users in Indonesia 2017, 2018, 2019: computed from the World Bank's tables


def apjii(year: int, column: str = "pengguna_juta") -> float:
    return value("apjii_nasional", column, tahun=year)


def malaysia(year: int) -> float:
    return value("pengguna_internet", "persen", iso3="MYS", tahun=year)


def line_2010() -> float:
    """Malaysia in 2010 on the straight line through 2000 and 2005."""
    return 2 * malaysia(2005) - malaysia(2000)


QUESTIONS = [
    Percent(
        id="tumbuh-2018",
        variable="tumbuh_2018",
        objective="poin",
        low=1.0,
        high=100.0,
        hints=("Selisih dibagi angka lama, lalu dikali 100.", "Lihat Latihan 1 di pelajaran unit 05."),
        misconceptions=(
            Misconception(
                "poin-dibaca-persen",
                lambda: apjii(2018, "persen") - apjii(2017, "persen"),
                "Itu angka siaran pers: selisih dua angka persen, jadi poin persen. Hitung dari jumlah penggunanya.",
            ),
            Misconception(
                "kurung-tertinggal",
                lambda: apjii(2018) - apjii(2017) / apjii(2017) * 100,
                "Yang dibagi hanya angka terakhir. Apit dulu pengurangannya dengan kurung, baru dibagi.",
            ),
            Misconception(
                "pertumbuhan-penetrasi",
                lambda: (apjii(2018, "persen") / apjii(2017, "persen") - 1) * 100,
                "Itu pertumbuhan penetrasinya. Soal ini menanyakan jumlah penggunanya.",
            ),
            Misconception(
                "dibagi-angka-baru",
                lambda: (apjii(2018) - apjii(2017)) / apjii(2018) * 100,
                "Anda membagi dengan angka baru. Pertumbuhan dibandingkan dengan angka lama.",
            ),
            Misconception(
                "selisih-juta",
                lambda: apjii(2018) - apjii(2017),
                "Itu selisihnya, dalam juta orang. Soal ini meminta persen.",
            ),
            Misconception(
                "proporsi-bukan-persen",
                lambda: apjii(2018) / apjii(2017) - 1,
                "Itu proporsi, misalnya 0,5. Soal meminta persen: kalikan dengan 100.",
                when=lambda answer: 0 < answer < 1,
            ),
            Misconception(
                "lupa-kurangi-seratus",
                lambda: apjii(2018) / apjii(2017) * 100,
                "Itu angka baru bila angka lama = 100. Kenaikannya saja: kurangi 100.",
                when=lambda answer: 100 < answer < 1000,
            ),
        ),
    ),
    Number(
        id="andai-terus",
        variable="andai_terus",
        objective="proyeksi",
        unit="juta orang",
        low=1,
        high=10_000,
        hints=("Berapa kali kenaikan dari 2018 ke 2025?", "Lihat Latihan 2 di pelajaran unit 05."),
        misconceptions=(
            Misconception(
                "ditambah-bukan-majemuk",
                lambda: apjii(2018) * (1 + 7 * 0.195),
                "Anda menambahkan 19,5% dari angka 2018 berulang-ulang. Tumbuh majemuk dihitung dari angka terbaru.",
            ),
            Misconception(
                "kali-bukan-pangkat",
                lambda: apjii(2018) * 1.195 * 7,
                "Pengalinya dikalikan jumlah tahun. Seharusnya dipangkatkan: `**`, dengan dua bintang.",
            ),
            Misconception(
                "setahun-saja",
                lambda: apjii(2018) * 1.195,
                "Itu baru satu tahun sesudah 2018.",
            ),
            Misconception(
                "salah-hitung-tahun",
                lambda: apjii(2018) * 1.195**8,
                "Hitung lagi jumlah kenaikannya. Dari 2018 ke 2019 baru satu kenaikan.",
            ),
            Misconception(
                "satuan-orang",
                lambda: apjii(2018) * 1e6 * 1.195**7,
                "Soal ini meminta jawaban dalam juta orang. Mulailah dari 171.17.",
                when=lambda answer: answer > 1e7,
            ),
        ),
    ),
    Percent(
        id="naik-total",
        variable="naik_total",
        objective="majemuk",
        abs=0.1,
        low=1.0,
        high=500.0,
        hints=("Ubah setiap persen menjadi pengali, lalu kalikan.", "Lihat Latihan 3 di pelajaran unit 05."),
        misconceptions=(
            Misconception(
                "menjumlah-persen",
                lambda: sum(YEARLY),
                "Anda menjumlahkan persennya. Kenaikan tahun berikutnya dihitung dari angka yang sudah naik.",
            ),
            Misconception(
                "rata-rata-persen",
                lambda: sum(YEARLY) / 3,
                "Itu rata-rata per tahun. Soal ini menanyakan kenaikan seluruhnya.",
            ),
            Misconception(
                "masih-pengali",
                lambda: 1.284 * 1.246 * 1.206,
                "Itu masih pengali. Kurangi 1, lalu kalikan 100.",
                when=lambda answer: 1 < answer < 3,
            ),
        ),
    ),
    Number(
        id="aduan-ganda",
        variable="aduan_ganda",
        objective="majemuk",
        unit="tahun",
        low=1,
        high=100,
        rel=0.03,
        hints=("Pakai patokan 70.", "Lihat Latihan 4 di pelajaran unit 05."),
        misconceptions=(
            Misconception(
                "seratus-dibagi",
                20,
                "100 dibagi 5 hanya berlaku bila tambahannya tetap. Di sini kenaikannya ikut tumbuh.",
            ),
            Misconception(
                "dua-ratus-dibagi",
                40,
                "Berlipat dua berarti bertambah 100%, bukan 200%. Ingat pula bahwa pertumbuhannya majemuk.",
            ),
            Misconception(
                "tahun-bulat",
                15,
                "Pada tahun ke-15 sudah lewat dua kali. Tulis kira-kira kapan pas dua kalinya.",
            ),
        ),
    ),
    Number(
        id="meleset",
        variable="meleset",
        objective="proyeksi",
        unit="poin persen",
        rel=0.0,
        abs=0.15,
        low=-100,
        high=200,
        hints=("Hitung dulu garis lurusnya: lima tahun lagi, dengan kenaikan per tahun yang sama.", "Lihat Latihan 5."),
        misconceptions=(
            Misconception(
                "garis-lurus-dipercaya",
                line_2010,
                "Itu proyeksinya. Kurangi dengan kenyataannya.",
            ),
            Misconception(
                "persen-dibaca-poin",
                lambda: (line_2010() / malaysia(2010) - 1) * 100,
                "Itu selisih dalam persen. Soal ini meminta poin persen: cukup dikurangkan.",
                when=lambda answer: 34.5 <= answer <= 35,
            ),
            Misconception(
                "terbalik",
                lambda: malaysia(2010) - line_2010(),
                "Tandanya terbalik. Proyeksi dikurangi kenyataan, bukan sebaliknya.",
            ),
            Misconception(
                "setahun-saja",
                lambda: malaysia(2005) + (malaysia(2005) - malaysia(2000)) / 5 - malaysia(2010),
                "Garisnya baru diteruskan satu tahun. Dari 2005 ke 2010 ada lima tahun.",
            ),
        ),
    ),
    Choice(
        id="perkiraan-2027",
        variable="perkiraan_2027",
        objective="jenuh",
        options={
            "A": "sekitar 106%, karena rata-rata naik 2,8 poin per tahun",
            "B": "sekitar 99%, karena kenaikannya sudah mengecil",
            "C": "sekitar 91%, kembali ke tengah-tengah 2019 dan 2024",
            "D": "sekitar 107%, karena tumbuh 3,1% per tahun",
        },
        hints=("Lihat kenaikan tiap tahunnya, bukan hanya rata-ratanya.", "Berapa paling banyak yang mungkin?"),
        misconceptions=(
            Misconception(
                "garis-lurus-di-kurva-s",
                "A",
                "Itu garis lurus yang ditarik melewati kurva S. Lihat kenaikan pada tahun-tahun terakhir.",
            ),
            Misconception(
                "majemuk-lewat-batas",
                "D",
                "Pertumbuhan majemuk tidak tahu batas. Lihat kenaikan pada tahun-tahun terakhir.",
            ),
        ),
    ),
    Choices(
        id="kalimat-aman",
        variable="kalimat_aman",
        objective="jendela",
        options={
            "A": "APJII, 2018 ke 2025: penetrasi naik dari 64,8% menjadi 80,66%, yaitu 15,86 poin persen",
            "B": "APJII, 2022 ke 2023: pengguna internet tumbuh 1,17%",
            "C": "DataReportal, 2022 ke 2024: pengguna media sosial Indonesia turun 52 juta",
            "D": "DataReportal: 139 juta pengguna media sosial (2024); tidak sebanding dengan 2022 karena sumbernya "
            "direvisi",
            "E": "APJII: pengguna internet Indonesia tumbuh 19,5% per tahun",
            "F": "APJII, 2022 ke 2025: jumlah pengguna naik 9,2% dalam tiga tahun",
        },
        hints=(
            "Hitung yang bisa dihitung, dan tanyakan: persen atau poin?",
            "Baca kolom `catatan` di tabelnya. Periksa juga apakah rentang tahunnya disebut.",
        ),
        misconceptions=(
            Misconception(
                "poin-dibaca-persen",
                ["A", "B", "D", "F"],
                "Periksa lagi B: 77,02 menjadi 78,19 itu naik 1,17 apa? Hitung juga dari jumlah penggunanya.",
                when=lambda chosen: "B" in chosen,
            ),
            Misconception(
                "revisi-dibaca-turun",
                ["A", "C", "F"],
                "Periksa lagi C: baca kolom catatan untuk laporan 2023 dan 2024.",
                when=lambda chosen: "C" in chosen,
            ),
        ),
    ),
]
