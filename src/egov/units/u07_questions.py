"""What the assignment of unit 07 asks: form, range and misconceptions, never the right answer.

The right answers stand only in the instructor's source. At least one wrong option of every choice stays without a
misconception, so that trying all letters on the visible test does not find it.
"""

from egov.exercises import Choice, Choices, Misconception, Number
from egov.units.u07_scores import PARTS, push, rank, rank_with, score

QUESTIONS = [
    Number(
        id="egdi-filipina",
        variable="egdi_filipina",
        objective="urai",
        unit="skala 0–1",
        rel=0.005,
        low=0,
        high=1,
        hints=("EGDI adalah rata-rata tiga komponen.", "Lihat Latihan 1 di pelajaran unit 07."),
        misconceptions=(
            Misconception(
                "kurung-tertinggal",
                lambda: score(2024, "osi", "PHL") + score(2024, "tii", "PHL") + score(2024, "hci", "PHL") / 3,
                "Yang dibagi tiga hanya angka terakhir. Apit dulu penjumlahannya dengan kurung.",
            ),
            Misconception(
                "jumlah-belum-dibagi",
                lambda: sum(score(2024, part, "PHL") for part in PARTS),
                "Itu jumlah ketiganya. Rata-rata masih perlu dibagi tiga.",
            ),
            Misconception(
                "osi-saja",
                lambda: score(2024, "osi", "PHL"),
                "Itu OSI saja. EGDI memakai tiga komponen.",
            ),
            Misconception(
                "indeks-dibaca-persen",
                76.2,
                "EGDI bukan persen. Skalanya 0 sampai 1.",
                when=lambda answer: 10 < answer <= 100,
            ),
        ),
    ),
    Number(
        id="sumbangan-tii",
        variable="sumbangan_tii",
        objective="urai",
        unit="poin EGDI",
        rel=0.01,
        low=-1,
        high=1,
        hints=("Berapa TII Vietnam naik? Lalu ingat bobotnya.", "Lihat Latihan 3 di pelajaran unit 07."),
        misconceptions=(
            Misconception(
                "kurung-tertinggal",
                lambda: score(2024, "tii", "VNM") - score(2022, "tii", "VNM") / 3,
                "Yang dibagi tiga hanya TII 2022. Apit dulu pengurangannya dengan kurung.",
            ),
            Misconception(
                "lupa-bagi-tiga",
                lambda: push("tii", "VNM") * 3,
                "Itu kenaikan TII sendiri. Di dalam EGDI, bobot TII hanya sepertiga.",
            ),
            Misconception(
                "satu-komponen-dikira-seluruhnya",
                lambda: score(2024, iso3="VNM") - score(2022, iso3="VNM"),
                "Itu seluruh kenaikan EGDI. Soal meminta bagian yang datang dari TII.",
            ),
            Misconception(
                "komponen-tertukar",
                lambda: push("osi", "VNM"),
                "Itu sumbangan OSI. Soal meminta sumbangan TII.",
            ),
        ),
    ),
    Choice(
        id="naik-tetapi-turun",
        variable="sebab_malaysia",
        objective="peringkat",
        options={
            "A": "pemerintahan elektronik Malaysia memburuk",
            "B": "jumlah negara yang dinilai bertambah empat",
            "C": "nilai Malaysia naik, tetapi beberapa negara lain naik lebih banyak",
            "D": "salah satu peringkat pasti salah cetak",
        },
        hints=("Bandingkan kolom `egdi` untuk kedua tahun.", "Peringkat bergantung pada nilai siapa saja?"),
        misconceptions=(
            Misconception(
                "peringkat-dikira-kemajuan-sendiri",
                "A",
                "Peringkatnya turun, tetapi lihat nilainya. Peringkat bergantung juga pada negara lain.",
            ),
            Misconception(
                "salahkan-sumber",
                "D",
                "Nilai naik dan peringkat turun dapat terjadi bersama, tanpa ada yang salah cetak.",
            ),
        ),
    ),
    Number(
        id="andai-diam",
        variable="peringkat_diam",
        objective="peringkat",
        unit="peringkat",
        rel=0,
        abs=0.4,
        low=1,
        high=193,
        hints=("Hitung negara lain yang nilainya lebih besar, lalu tambah satu.", "Lihat Latihan 4 di unit 07."),
        misconceptions=(
            Misconception(
                "peringkat-dikira-kemajuan-sendiri",
                lambda: rank(2016),
                "116 adalah peringkat 2016. Nilai yang sama belum tentu memberi peringkat yang sama.",
            ),
            Misconception(
                "peringkat-yang-terjadi",
                lambda: rank(2018),
                "107 adalah peringkat yang sungguh terjadi, dengan nilai 2018. Soal ini mengandaikan nilai 2016.",
            ),
            Misconception(
                "lupa-tambah-satu",
                lambda: rank_with(score(2016), 2018) - 1,
                "Itu banyaknya negara di depan kita. Peringkat kita satu di belakang mereka.",
            ),
            # sum(nilai_2018 > 0,44784) + 1 is valid Python: the sum then starts at 44784.
            Misconception(
                "koma-desimal-di-dalam-kurung",
                44784 + 192 + 1,
                "Koma di dalam kurung membelah angkanya menjadi dua. Untuk desimal pakailah titik: `0.44784`.",
                when=lambda answer: answer > 1000,
            ),
        ),
    ),
    Choices(
        id="kalimat-aman",
        variable="kalimat_aman",
        objective="peringkat",
        options={
            "A": "Thailand peringkat 55 pada 2022 dan 52 pada 2024",
            "B": "Vietnam peringkat 71 di Asia pada 2024",
            "C": "Filipina naik 14 peringkat, dari 89 (2022) ke 73 (2024)",
            "D": "Brunei peringkat 59 pada 2022",
            "E": "Nilai EGDI Brunei pada 2024 adalah 75,5%",
            "F": "Kamboja peringkat 120 dari 193 negara pada 2024",
        },
        hints=("Cocokkan dengan tabel: peringkatnya, tahunnya, selisihnya.", "Lalu tanyakan cakupan dan skalanya."),
        misconceptions=(
            Misconception(
                "peringkat-dunia-dibaca-asia",
                ["A", "B", "F"],
                "Periksa lagi B: peringkat itu dari 193 negara di dunia, bukan di Asia.",
                when=lambda chosen: "B" in chosen,
            ),
            Misconception(
                "percaya-selisih-tercetak",
                ["A", "C", "F"],
                "Periksa lagi C: hitung sendiri selisih kedua peringkatnya.",
                when=lambda chosen: "C" in chosen,
            ),
            Misconception(
                "indeks-dibaca-persen",
                ["A", "E", "F"],
                "Periksa lagi E: EGDI berskala 0 sampai 1, bukan persen.",
                when=lambda chosen: "E" in chosen,
            ),
        ),
    ),
    Choice(
        id="spbe-2023",
        variable="arti_spbe_2023",
        objective="spbe",
        options={
            "A": "55,8% instansi sudah menerapkan SPBE",
            "B": "indeks nasional sudah di atas target, walau baru 24 dari 621 instansi yang Memuaskan",
            "C": "semua instansi sudah melewati target 2,60",
            "D": "tinggal 0,21 tingkat lagi menuju tingkat tertinggi",
        },
        hints=("Skalanya 1 sampai 5.", "Satu angka merangkum ratusan instansi. Lihat kolom `instansi_memuaskan`."),
        misconceptions=(
            Misconception(
                "indeks-dibaca-persen",
                "A",
                "2,79 dibagi 5 memang 55,8%, tetapi tingkat kematangan bukan persen instansi.",
            ),
            Misconception(
                "angka-nasional-dikira-semua",
                "C",
                "Angka nasional di atas target tidak berarti setiap instansi di atas target.",
            ),
        ),
    ),
    Choice(
        id="bukti-loket",
        variable="bukti",
        objective="tanya",
        options={
            "A": "peringkat OSI Indonesia di antara negara ASEAN",
            "B": "indeks SPBE nasional tahun terakhir",
            "C": "banyaknya aplikasi yang sudah dibuat kantor",
            "D": "waktu tunggu dan banyaknya warga yang harus kembali di loket itu",
        },
        hints=("Pernyataannya tentang satu loket.", "Data siapa yang mencatat pengalaman warga di loket itu?"),
        misconceptions=(
            Misconception(
                "osi-saja-layanan-baik",
                "A",
                "OSI menilai layanan daring satu negara. Ia tidak melihat loket yang satu ini.",
            ),
            Misconception(
                "aplikasi-dikira-layanan",
                "C",
                "Aplikasi yang dibuat belum tentu dipakai, apalagi mempercepat loket.",
            ),
        ),
    ),
]
