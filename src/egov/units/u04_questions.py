"""What the assignment of unit 04 asks: form, range and misconceptions, never the right answer.

The right answers stand only in the instructor's source. At least one wrong option of every choice stays without a
misconception, so that trying all letters on the visible test does not find it.
"""

from egov.data import value
from egov.exercises import Choice, Choices, Misconception, Number, Percent

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
                "Itu proporsi, yaitu bagian dari satu. Soal meminta persen: kalikan dengan 100.",
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
                "Hasilnya kurang dari 3 juta orang. Ubah dulu 73,7% menjadi `0.737`.",
            ),
            Misconception(
                "satuan-orang",
                lambda: 196.7e6 / 0.737,
                "Jawaban Anda masih dalam orang. Soal meminta juta orang: bagi dengan sejuta.",
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
                "Itu angka 2019 menurut edisi 2025. Pada September 2022 edisi itu belum terbit.",
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
            "B": "APJII 2025: 58,14% penduduk Jawa memakai internet",
            "C": "Pengguna internet dunia 2021 adalah jumlah semua negara dalam tabel Bank Dunia",
            "D": "APJII 2023: 215,6 juta dari 275,8 juta penduduk, yaitu 78,19%",
            "E": "Pada 2022, 62% penduduk dunia adalah 4,5 miliar orang",
        },
        hints=(
            "Untuk A, D, dan E: hitung satu angka dari dua angka lainnya.",
            "Untuk B: tanyakan basisnya. Untuk C: tanyakan apakah datanya lengkap.",
        ),
        misconceptions=(
            Misconception(
                "kontribusi-dibaca-penetrasi",
                ["A", "B", "D"],
                "Periksa lagi B: 58,14% adalah bagian Jawa dari seluruh pengguna, bukan bagian dari penduduk Jawa.",
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
