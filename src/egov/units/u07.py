"""Unit 07, "Indonesia di antara tetangga": what its lesson practises.

Scores and ranks come from the table `egdi`; the three printed mistakes of exercise `kutipan-keliru` stand in
`kesalahan_terbit` (K23, K24, K25).
"""

from egov.exercises import Choice, Choices, Misconception, Number
from egov.units.u07_questions import QUESTIONS
from egov.units.u07_scores import PARTS, behind_malaysia, push, rank, rank_with, score

__all__ = ["EXERCISES", "MISCONCEPTIONS", "OBJECTIVES", "QUESTIONS", "WRITTEN"]

OBJECTIVES = {
    "urai": "mengurai EGDI menjadi tiga komponennya, dan menghitungnya kembali",
    "peringkat": "menjelaskan perubahan peringkat: karena nilai kita, atau karena negara lain bergerak",
    "spbe": "membaca indeks SPBE pada skala 1–5 dan membandingkannya dengan target",
    "tanya": "memakai indeks untuk bertanya kepada loket sendiri, bukan untuk bermegah",
}

WRITTEN = "tanya"  # the objective of the written question

# The syllabus' misconceptions and the press mistakes, and the names under which they are caught.
MISCONCEPTIONS = {
    "perubahan peringkat dikira kemajuan sendiri": ("peringkat-dikira-kemajuan-sendiri",),
    "“ke-64 di Asia” (padahal dari 193 negara di dunia)": ("ke-64-di-asia", "peringkat-dunia-dibaca-asia"),
    "indeks dibaca persen": ("indeks-dibaca-persen",),
    "hubungan dikira sebab": ("hubungan-dikira-sebab",),
    "OSI saja sudah berarti layanan baik": ("osi-saja-layanan-baik", "osi-saja", "osi-dikira-seluruhnya"),
    "berita: “naik 11 peringkat”, 77 ke 64": ("percaya-naik-11", "percaya-selisih-tercetak"),
    "berita: Singapura “peringkat 7 pada 2022”": ("edisi-tertukar",),
}

EXERCISES = [
    Number(
        id="egdi-indonesia",
        variable="egdi_2024",
        objective="urai",
        unit="skala 0–1",
        rel=0.002,
        reference=lambda: sum(score(2024, part) for part in PARTS) / 3,
        hints=(
            "EGDI itu rata-rata: jumlahkan tiga komponen, lalu bagi tiga.",
            "Penjumlahannya harus selesai dulu. Apit dengan kurung sebelum dibagi.",
            "Tulis: `(osi + tii + hci) / 3`.",
        ),
        explanation="Rata-rata dari 0,80346, 0,86448, dan 0,72934 adalah 0,79909. PBB mencetak 0,79911; bedanya baru "
        "tampak di angka kelima di belakang koma. Tidak ada bumbu rahasia di dalamnya.",
        right="Anda baru saja membongkar sebuah indeks dunia. Isinya tiga angka yang dirata-ratakan.",
        misconceptions=(
            Misconception(
                "kurung-tertinggal",
                lambda: score(2024, "osi") + score(2024, "tii") + score(2024, "hci") / 3,
                "Yang dibagi tiga hanya HCI. Apit dulu penjumlahannya dengan kurung.",
            ),
            Misconception(
                "jumlah-belum-dibagi",
                lambda: sum(score(2024, part) for part in PARTS),
                "Itu jumlah ketiganya. Rata-rata masih perlu dibagi tiga.",
            ),
            Misconception(
                "osi-saja",
                lambda: score(2024, "osi"),
                "Itu OSI saja. EGDI memakai tiga komponen; layanan daring baru sepertiganya.",
            ),
            Misconception(
                "indeks-dibaca-persen",
                lambda: score(2024) * 100,
                "EGDI bukan persen. Skalanya 0 sampai 1, jadi tidak perlu dikali 100.",
            ),
        ),
    ),
    Choice(
        id="arti-egdi",
        variable="arti_egdi",
        objective="urai",
        options={
            "A": "79,9% layanan pemerintah sudah daring",
            "B": "79,9% warga puas dengan layanan daring",
            "C": "rata-rata tiga komponen, pada skala 0 sampai 1",
            "D": "Indonesia mengungguli 79,9% negara di dunia",
        },
        reference=lambda: "C",
        hints=(
            "Ingat cara menghitungnya di Latihan 1. Apakah ada warga atau layanan yang dihitung satu per satu?",
            "Persen selalu punya “dari seratus apa”. Adakah seratusnya di sini?",
        ),
        explanation="Indeks menyatukan tiga ukuran yang berbeda, jadi tidak ada “dari seratus apa”. Nilainya hanya "
        "berguna untuk membandingkan.",
        right="0,799 itu nilai gabungan. Bila ada yang menyebutnya “79,9 persen”, tanyakan: persen dari apa?",
        misconceptions=(
            Misconception(
                "indeks-dibaca-persen",
                "A",
                "Tidak ada layanan yang dihitung satu per satu di sini. Indeks bukan persen.",
            ),
            Misconception(
                "indeks-dikira-kepuasan",
                "B",
                "EGDI tidak bertanya kepada warga apakah mereka puas. Lihat lagi isi tiga komponennya.",
            ),
            Misconception(
                "nilai-dikira-peringkat",
                "D",
                "Itu urusan peringkat. Peringkat 64 dari 193 berarti mengungguli 129 negara, sekitar 67%.",
            ),
        ),
    ),
    Number(
        id="sumbangan-osi",
        variable="sumbangan_osi",
        objective="urai",
        unit="poin EGDI",
        rel=0.01,
        reference=lambda: push("osi"),
        hints=(
            "Berapa OSI naik dari 2022 ke 2024?",
            "OSI hanya satu dari tiga komponen. Kenaikannya masih dibagi tiga.",
            "Tulis: `(osi_2024 - osi_2022) / 3`.",
        ),
        explanation="OSI naik 0,039. Dibagi tiga, sumbangannya 0,013 dari kenaikan EGDI 0,083: kira-kira seperenamnya.",
        right="Layanan daring menyumbang 0,013 dari kenaikan 0,083. Sisanya datang dari tempat lain.",
        misconceptions=(
            Misconception(
                "kurung-tertinggal",
                lambda: score(2024, "osi") - score(2022, "osi") / 3,
                "Yang dibagi tiga hanya OSI 2022. Apit dulu pengurangannya dengan kurung.",
            ),
            Misconception(
                "lupa-bagi-tiga",
                lambda: push("osi") * 3,
                "Itu kenaikan OSI sendiri. Di dalam EGDI, bobot OSI hanya sepertiga.",
            ),
            Misconception(
                "osi-dikira-seluruhnya",
                lambda: score(2024) - score(2022),
                "Itu seluruh kenaikan EGDI. OSI hanya sebagian darinya.",
            ),
            Misconception(
                "komponen-tertukar",
                lambda: push("tii"),
                "Itu sumbangan TII. Soal ini tentang OSI, layanan daring.",
            ),
        ),
    ),
    Number(
        id="peringkat-andai",
        variable="peringkat_andai",
        objective="peringkat",
        unit="peringkat",
        rel=0,
        abs=0.4,
        reference=lambda: rank_with(score(2014), 2016),
        hints=(
            "Salin baris hitungan di atas. Nilainya tetap; yang berubah negara-negara lainnya.",
            "Pakai `nilai_2016`, yaitu nilai negara lain pada 2016.",
            "Tulis: `sum(nilai_2016 > 0.44874) + 1`.",
        ),
        explanation="Pada 2016 ada 115 negara lain yang nilainya di atas 0,44874. Jadi nilai 2014 pun hanya cukup "
        "untuk peringkat 116, sama dengan peringkat yang sungguh terjadi.",
        right="Nilai tidak turun pun, peringkatnya tetap 116. Sepuluh peringkat itu hilang karena negara lain naik.",
        misconceptions=(
            Misconception(
                "peringkat-dikira-kemajuan-sendiri",
                lambda: rank(2014),
                "106 baru benar bila negara lain juga diam. Bandingkan dengan `nilai_2016`.",
            ),
            Misconception(
                "lupa-tambah-satu",
                lambda: rank_with(score(2014), 2016) - 1,
                "Itu banyaknya negara di depan kita. Peringkat kita satu di belakang mereka.",
            ),
            # sum(nilai_2016 > 0,44874) + 1 is valid Python: all 192 scores exceed 0, and the sum starts at 44874.
            Misconception(
                "koma-desimal-di-dalam-kurung",
                44874 + 192 + 1,
                "Koma di dalam kurung membelah angkanya menjadi dua. Untuk desimal pakailah titik: `0.44874`.",
                when=lambda answer: answer > 1000,
            ),
        ),
    ),
    Number(
        id="naik-osi",
        variable="naik_osi",
        objective="peringkat",
        unit="poin OSI",
        rel=0.01,
        reference=lambda: 3 * behind_malaysia(),
        hints=(
            "Hitung dulu selisih EGDI Malaysia dan Indonesia.",
            "Naik 0,3 pada OSI hanya menaikkan EGDI 0,1. Jadi selisih EGDI harus dikali tiga.",
            "Tulis: `(egdi_malaysia - egdi_indonesia) * 3`.",
        ),
        explanation="Selisih EGDI 0,01203. Karena OSI hanya sepertiga, OSI harus naik tiga kali lipatnya: 0,036.",
        right="OSI perlu naik 0,036, andai Malaysia diam. Menaikkan TII atau HCI sebesar itu sama hasilnya.",
        misconceptions=(
            Misconception(
                "kurung-tertinggal",
                lambda: score(2024, iso3="MYS") - score(2024) * 3,
                "Yang dikali tiga hanya nilai Indonesia. Apit dulu pengurangannya dengan kurung.",
            ),
            Misconception(
                "lupa-kali-tiga",
                behind_malaysia,
                "Itu selisih EGDI. OSI hanya sepertiga dari EGDI, jadi kenaikannya harus lebih besar.",
            ),
            Misconception(
                "dibagi-tiga",
                lambda: behind_malaysia() / 3,
                "Arahnya terbalik. Satu komponen harus naik lebih banyak daripada EGDI, bukan lebih sedikit.",
            ),
            Misconception(
                "selisih-peringkat",
                lambda: rank(2024) - rank(2024, "MYS"),
                "Itu selisih peringkat. Yang kita cari selisih nilai, pada skala 0 sampai 1.",
            ),
            Misconception(
                "osi-baru-bukan-kenaikan",
                lambda: score(2024, "osi") + 3 * behind_malaysia(),
                "Itu nilai OSI sesudah naik. Soal ini meminta kenaikannya saja.",
            ),
        ),
    ),
    Choices(
        id="kutipan-keliru",
        variable="kutipan_keliru",
        objective="peringkat",
        options={
            "A": "Indonesia naik 11 peringkat, dari 77 (2022) ke 64 (2024)",
            "B": "Indonesia di peringkat 64 dari 193 negara (2024)",
            "C": "Singapura di peringkat 7 pada 2022",
            "D": "Indonesia di posisi ke-64 di tingkat Asia",
            "E": "Singapura di peringkat 3 pada 2024",
        },
        reference=lambda: ["A", "C", "D"],
        hints=(
            "Cocokkan setiap kalimat dengan tabel peringkat. Ada tiga yang keliru.",
            "Kurangkan: 77 − 64. Lihat kolom tahunnya. Tanyakan juga: 64 dari berapa negara?",
        ),
        explanation="77 ke 64 itu 13 peringkat. Singapura peringkat 12 pada 2022; peringkat 7 itu edisi 2018. Dan 64 "
        "adalah peringkat dunia, dari 193 negara.",
        right="Selisih, tahun edisi, dan cakupan: tiga hal yang diperiksa sebelum spanduk dicetak.",
        misconceptions=(
            Misconception(
                "terbalik",
                ["B", "E"],
                "Terbalik: kalimat itu justru cocok dengan tabel. Cari yang tidak cocok.",
                when=lambda chosen: chosen <= {"B", "E"},
            ),
            Misconception(
                "percaya-naik-11",
                ["C", "D"],
                "Periksa lagi A. Berapa 77 dikurangi 64?",
                when=lambda chosen: "A" not in chosen,
            ),
            Misconception(
                "ke-64-di-asia",
                ["A", "C"],
                "Periksa lagi D. Peringkat 64 itu dari 193 negara di dunia, bukan di Asia.",
                when=lambda chosen: "D" not in chosen,
            ),
            Misconception(
                "edisi-tertukar",
                ["A", "D"],
                "Periksa lagi C. Singapura peringkat 7 pada tahun berapa?",
                when=lambda chosen: "C" not in chosen,
            ),
        ),
    ),
    Choice(
        id="dua-hal-bersama",
        variable="simpulan",
        objective="tanya",
        options={
            "A": "menambah layanan daring membuat lebih banyak warga berinternet",
            "B": "0,63 berarti 63% negara sudah baik",
            "C": "warga yang berinternet pasti memakai layanan daring pemerintah",
            "D": "keduanya cenderung tinggi bersama; sebabnya belum diketahui",
        },
        reference=lambda: "D",
        hints=(
            "Gambar itu memperlihatkan dua hal yang sering bersama. Apakah ia juga memperlihatkan siapa sebabnya?",
            "Lihat India dan Libya. Adakah hal ketiga yang dapat mendorong keduanya?",
        ),
        explanation="Dua hal dapat tinggi bersama karena hal ketiga, misalnya kemakmuran. Itu dugaan: tabel ini tidak "
        "memuatnya. Yang pasti, gambar saja tidak menunjukkan sebab.",
        right="Hubungan memberi pertanyaan, bukan resep. Sebelum membuat aplikasi baru, cari dulu sebabnya.",
        misconceptions=(
            Misconception(
                "hubungan-dikira-sebab",
                "A",
                "Itu melompat dari hubungan ke sebab. Bisa juga terbalik, atau ada hal ketiga.",
            ),
            Misconception(
                "korelasi-dibaca-persen",
                "B",
                "0,63 adalah kuat hubungan, dari 0 sampai 1. Ia bukan persen negara.",
            ),
            Misconception(
                "ada-dikira-dipakai",
                "C",
                "Gambar ini tidak mencatat siapa memakai layanan apa. Punya internet belum tentu memakainya.",
            ),
        ),
    ),
    Choice(
        id="arti-spbe",
        variable="arti_spbe",
        objective="spbe",
        options={
            "A": "tingkat kematangan nasional 3,12 pada skala 1–5, di atas target 2,60",
            "B": "62,4% pekerjaan SPBE sudah selesai",
            "C": "semua instansi sudah di atas tingkat 3",
            "D": "SPBE kita lebih maju daripada EGDI kita, karena 3,12 lebih besar dari 0,799",
        },
        reference=lambda: "A",
        hints=(
            "Skalanya mulai dari 1, bukan dari 0. Dan angkanya satu untuk semua instansi.",
            "Bandingkan 3,12 hanya dengan angka pada skala yang sama.",
        ),
        explanation="3,12 adalah tingkat kematangan nasional, pada skala 1 sampai 5. Targetnya 2,60. Di balik "
        "satu angka itu, baru 48 dari 615 instansi yang berpredikat Memuaskan.",
        right="Target terlampaui 0,52 tingkat. Pertanyaan berikutnya: instansi Anda di sebelah mana dari 3,12?",
        misconceptions=(
            Misconception(
                "indeks-dibaca-persen",
                "B",
                "3,12 dibagi 5 memang 62,4%, tetapi tingkat kematangan bukan persen selesai. Skalanya mulai dari 1.",
            ),
            Misconception(
                "angka-nasional-dikira-semua",
                "C",
                "Angka nasional merangkum ratusan instansi. Ia tidak menjamin setiap instansi di atas 3.",
            ),
            Misconception(
                "dua-skala-dicampur",
                "D",
                "EGDI berskala 0–1, SPBE berskala 1–5. Keduanya tidak dapat diadu.",
            ),
        ),
    ),
]
