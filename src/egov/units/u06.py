"""Unit 06, "Siapa yang belum terhubung?": what its lesson practises and its assignment asks.

Shares are BPS (persons 5+ in 2023, households in 2022, both on 34 provinces); people are Dukcapil's, December 2024.
"""

from egov.data import value
from egov.exercises import Choice, Choices, Misconception, Number, Percent
from egov.units.u06_data import (
    DAYS,
    NEED,
    TOWN,
    bengkulu,
    helpers,
    households,
    left_out,
    most_unconnected,
    new_papuans,
    papua_without,
    people_of,
    share,
    tabel_34,
    weighted_mean,
)
from egov.units.u06_questions import QUESTIONS

__all__ = ["EXERCISES", "MISCONCEPTIONS", "OBJECTIVES", "QUESTIONS", "WRITTEN"]

OBJECTIVES = {
    "peringkat": "membaca peringkat bersama penyebutnya: persen dari siapa, dan berapa orang",
    "banding": "membandingkan provinsi, kota, dan desa secara adil, dengan bobot",
    "gabung": "menggabungkan tabel provinsi tanpa tertukar kode, dan tanpa membaca kosong sebagai nol",
    "tertinggal": "menaksir siapa yang ditinggalkan layanan khusus daring, dan berapa orang",
    "usul": "mengusulkan kanal bantuan untuk satu provinsi",
}
WRITTEN = "usul"  # what the written question asks for

# The misconceptions that the syllabus lists, and the names that catch them here.
MISCONCEPTIONS = {
    "persen tertinggi dianggap orang terbanyak": (
        "persen-tertinggi-dikira-terbanyak",
        "persen-terendah-dikira-terbanyak",
        "kota-besar-dikira-terbanyak",
    ),
    "menggabungkan lewat kode dari sistem lain (91, 94)": ("kode-sistem-lain",),
    "rata-rata provinsi dianggap angka nasional": (
        "rata-rata-provinsi-dikira-nasional",
        "rata-rata-pulau-dikira-nasional",
        "rata-rata-kota-desa",
    ),
    "kosong dibaca nol (perdesaan DKI, empat provinsi baru)": ("kosong-dibaca-nol", "provinsi-baru-dibaca-nol"),
    "38 provinsi dipakai pada tabel 34 provinsi": ("tabel-34-dengan-penduduk-38", "tabel-34-dibaca-38"),
}

EXERCISES = [
    Choice(
        id="terbanyak",
        variable="terbanyak",
        objective="peringkat",
        options={"A": "Kepulauan Riau", "B": "Papua", "C": "DKI Jakarta", "D": "Jawa Timur"},
        reference=most_unconnected,
        hints=(
            "Yang ditanyakan jumlah orang, bukan persen. Kolom mana yang berisi jumlah orang?",
            'Di sel sebelumnya, ganti `"persen"` dengan `"belum"`, lalu jalankan lagi. Siapa di baris teratas?',
        ),
        explanation="Jawa Timur punya sekitar 14,2 juta orang yang belum memakai internet, Jawa Barat 14,1 juta. Beda "
        "keduanya terlalu tipis untuk taksiran kasar. Papua paling rendah persennya, tetapi orangnya 3,2 juta.",
        right="Persen menunjukkan di mana paling berat; jumlah orang menunjukkan di mana paling banyak. "
        "Kantor perlu keduanya.",
        misconceptions=(
            Misconception(
                "persen-tertinggi-dikira-terbanyak",
                "A",
                "Kepulauan Riau nomor satu dalam persen pengguna, tetapi penduduknya hanya 2,3 juta. Persen tertinggi "
                "bukan berarti orang terbanyak.",
            ),
            Misconception(
                "persen-terendah-dikira-terbanyak",
                "B",
                "Papua paling rendah persennya, jadi paling berat. Tetapi kalikan dulu dengan penduduknya.",
            ),
            Misconception(
                "kota-besar-dikira-terbanyak",
                "C",
                "Jakarta memang padat, tetapi 86,5% warganya sudah memakai internet. Lihat kolom `belum`.",
            ),
        ),
    ),
    Percent(
        id="rata-berbobot",
        variable="rata_berbobot",
        objective="banding",
        reference=weighted_mean,
        hints=(
            "Provinsi besar harus ikut menentukan lebih banyak. Kalikan persen setiap provinsi dengan penduduknya.",
            "Jumlahkan hasil kalinya, lalu bagi dengan jumlah seluruh penduduk.",
            'Tulis: `(tabel["persen"] * tabel["penduduk"]).sum() / tabel["penduduk"].sum()`.',
        ),
        explanation="Hasilnya 69,02%. BPS menerbitkan 69,21%. Sisanya wajar: BPS memakai penduduk 5 tahun ke atas pada "
        "2023, kita memakai penduduk semua umur pada 2024. Rata-rata biasa, 67,16%, meleset dua poin.",
        right="Dengan bobot, 34 angka provinsi kembali ke sekitar angka nasional. Tanpa bobot, Gorontalo dan Jawa "
        "Barat dianggap sama besar.",
        misconceptions=(
            Misconception(
                "rata-rata-provinsi-dikira-nasional",
                lambda: float(tabel_34()["persen"].mean()),
                "Itu rata-rata provinsi: Kalimantan Utara dan Jawa Barat dihitung sama berat. Rata-rata provinsi bukan "
                "angka nasional; beri bobot penduduk.",
            ),
            Misconception(
                "menyalin-angka-terbit",
                lambda: value("bps_internet", "persen", tahun=2023, basis="perorangan 5+", kelompok="total"),
                "Itu angka terbitan BPS. Coba hitung sendiri dari `tabel`; hasilnya akan dekat, tidak persis sama.",
            ),
            Misconception(
                "lupa-bagi-penduduk",
                lambda: float((tabel_34()["persen"] * tabel_34()["penduduk"]).sum()),
                "Perkaliannya sudah jalan. Jumlahkan, lalu bagi dengan jumlah penduduk, supaya kembali menjadi persen.",
                when=lambda value: value > 1000,
            ),
        ),
    ),
    Percent(
        id="bengkulu-setara",
        variable="bengkulu_setara",
        objective="banding",
        reference=lambda: bengkulu(TOWN),
        hints=(
            "Dari 100 rumah tangga, 78 memakai angka kota dan 22 memakai angka desa.",
            "0,78 kali angka kota, ditambah 0,22 kali angka desa. Tulis desimal dengan titik.",
            "Tulis: `0.78 * 93.23 + 0.22 * 83.15`.",
        ),
        explanation="Hasilnya sekitar 91%, di atas Jawa Barat (87,57%). Di kota maupun di desa, Bengkulu tidak kalah. "
        "Yang berbeda: lebih banyak rumah tangganya ada di desa.",
        right="Dengan susunan kota-desa yang sama, Bengkulu 91%, Jawa Barat 87,6%. Peringkat total tadi "
        "ikut ditentukan oleh letak rumah, bukan hanya oleh kerja dinas.",
        misconceptions=(
            Misconception(
                "rata-rata-kota-desa",
                lambda: bengkulu(0.5),
                "Anda membagi dua kota dan desa sama rata. Susunan yang diminta 78% kota dan 22% desa.",
            ),
            Misconception(
                "bobot-tertukar",
                lambda: bengkulu(1 - TOWN),
                "Bobotnya tertukar: 78% untuk kota, 22% untuk desa.",
            ),
            Misconception(
                "susunan-lama",
                lambda: households("17")["total"],
                "Itu angka total Bengkulu dengan susunannya sendiri. Hitung ulang dengan 78% kota.",
            ),
        ),
    ),
    Choice(
        id="kolom-kunci",
        variable="kolom_kunci",
        objective="gabung",
        options={"A": "kode_kemendagri", "B": "kode_bps", "C": "provinsi", "D": "urutan baris"},
        reference=lambda: "B",
        hints=(
            "Siapa pengirim tabel itu? Kode siapa yang dipakainya?",
            'Kiriman BPS memakai kode BPS. Pilih kolom yang berisi kode itu: `"kode_bps"`.',
        ),
        explanation="Dalam daftar kode BPS tahun 2020, 91 adalah Papua Barat dan 94 Papua. Bagi Kemendagri, 91 "
        "Papua dan 94 Papua Tengah. Tiga puluh dua kode lain sama, jadi tidak muncul pesan galat apa pun.",
        right="Dengan `kode_bps`, Papua kembali 29,87% dan Papua Barat 60,01%. Buktikan: di sel Rizky, "
        'ganti `left_on="kode_kemendagri"` menjadi `left_on="kode_bps"`.',
        misconceptions=(
            Misconception(
                "kode-sistem-lain",
                "A",
                "Itu kode Kemendagri, sedangkan tabelnya dari BPS. Kode 91 dan 94 ada di keduanya, tetapi artinya "
                "berbeda.",
            ),
            Misconception(
                "nama-yang-tidak-ada",
                "C",
                "Nama kadang menolong, tetapi tabel kiriman ini tidak memuat nama. Yang ada hanya `kode`.",
            ),
            Misconception(
                "menempel-berurutan",
                "D",
                "Yang satu 38 baris, yang lain 34. Menempel berurutan membuat baris-baris bawah bergeser.",
            ),
        ),
    ),
    Number(
        id="papua-hilang",
        variable="papua_hilang",
        objective="gabung",
        unit="orang",
        low=1e3,
        high=1e8,
        reference=lambda: papua_without() * new_papuans(),
        hints=(
            "Yang hilang adalah orang di tiga provinsi baru. Persennya ikut persen Papua tahun 2023.",
            "Berapa persen yang belum? 100 dikurangi 29,87. Bagi 100, lalu kalikan dengan `papua_baru`.",
            "Tulis: `(100 - 29.87) / 100 * papua_baru`.",
        ),
        explanation="70,13% dari 3,4 juta orang adalah sekitar 2,4 juta orang. Taksiran ini kasar: persennya 2023 "
        "untuk usia 5 tahun ke atas, penduduknya 2024 untuk semua umur. Ketiga provinsi pun dianggap sama.",
        right="Sekitar 2,4 juta orang lenyap dari hitungan, hanya karena tabel 34 bertemu tabel 38. Tidak ada yang "
        "berniat jahat; mereka hanya tidak punya baris.",
        misconceptions=(
            Misconception(
                "penduduk-bukan-yang-belum",
                new_papuans,
                "Itu seluruh penduduk tiga provinsi. Yang ditanyakan hanya yang belum memakai internet.",
            ),
            Misconception(
                "menghitung-pengguna",
                lambda: share("Papua") / 100 * new_papuans(),
                "29,87% adalah yang sudah memakai. Yang belum: 100 dikurangi 29,87.",
            ),
            Misconception(
                "tabel-34-dengan-penduduk-38",
                lambda: papua_without() * people_of("Papua"),
                "Itu hasil Rizky: persen Papua yang lama dikalikan penduduk Papua yang baru. Yang ditanyakan orang "
                "yang hilang dari hitungannya.",
            ),
            Misconception(
                "papua-barat-daya-ikut",
                lambda: papua_without() * (new_papuans() + people_of("Papua Barat Daya")),
                "Papua Barat Daya berasal dari Papua Barat, bukan dari Papua. Keluarkan dari hitungan ini.",
            ),
        ),
    ),
    Choices(
        id="kosong",
        variable="boleh_ditulis",
        objective="gabung",
        options={
            "A": "Di perdesaan DKI Jakarta, 0% rumah tangga berinternet",
            "B": "DKI Jakarta tidak punya angka perdesaan di tabel ini",
            "C": "Di Papua Tengah, 0% rumah tangga berinternet pada 2022",
            "D": "Angka 2022 untuk Papua Tengah masih tergabung dalam Papua",
            "E": "Angka perdesaan terendah yang tercatat adalah Papua, 17,25%",
        },
        reference=lambda: ["B", "D", "E"],
        hints=(
            "Petak bergaris miring berarti tidak ada angka. Kalimat mana yang mengubahnya menjadi nol?",
            "Kosong hanya boleh ditulis sebagai kosong. Yang tercatat boleh ditulis apa adanya.",
        ),
        explanation="Nol adalah hasil pengukuran; kosong berarti tidak ada hasil. Rata-rata sederhana perdesaan "
        "79,59% (33 provinsi). Kalau DKI diisi nol, turun menjadi 77,25%, padahal tidak ada yang berubah.",
        right="Kosong ditulis kosong, lalu dijelaskan. Laporan kecamatan yang belum masuk juga bukan nol.",
        misconceptions=(
            Misconception(
                "kosong-dibaca-nol",
                ["A", "B", "D", "E"],
                "Periksa lagi A: petak DKI kosong, bukan nol. Tidak ada perdesaan DKI dalam tabel itu.",
                when=lambda chosen: "A" in chosen,
            ),
            Misconception(
                "provinsi-baru-dibaca-nol",
                ["B", "C", "D", "E"],
                "Periksa lagi C: di tabel ini Papua Tengah belum punya angka sendiri. Itu bukan nol.",
                when=lambda chosen: "C" in chosen,
            ),
            Misconception(
                "yang-tercatat-ikut-diragukan",
                ["B", "D"],
                "B dan D aman. Satu lagi juga aman: angka yang tercatat boleh dikutip apa adanya.",
            ),
        ),
    ),
    Number(
        id="di-atas-syarat",
        variable="di_atas_syarat",
        objective="tertinggal",
        unit="juta orang",
        low=0.1,
        high=300,
        reference=lambda: left_out(True),
        hints=(
            "Geser syaratnya ke 65%, lalu baca kalimat di bawah peta sampai selesai.",
            "Yang dicari: orang yang belum memakai internet, di provinsi yang **memenuhi** syarat.",
            'Tanpa alat: `tabel.query("persen >= 65")["belum"].sum() / 1_000_000`.',
        ),
        explanation="Dengan syarat 65%, 11 provinsi belum memenuhi; di sana sekitar 15,6 juta orang belum memakai "
        "internet. Di 23 provinsi yang memenuhi, jumlahnya 72,7 juta. Semuanya taksiran kasar.",
        right="Sekitar 72,7 juta orang yang belum terhubung tinggal di provinsi yang “sudah aman”. Syarat per "
        "provinsi tidak melindungi mereka.",
        misconceptions=(
            Misconception(
                "hanya-provinsi-di-bawah-syarat",
                lambda: left_out(False),
                "Itu orang di provinsi yang belum memenuhi syarat. Yang ditanyakan justru provinsi yang memenuhi.",
            ),
            Misconception(
                "penduduk-dikira-yang-tertinggal",
                lambda: left_out(False, "penduduk"),
                "Itu seluruh penduduk provinsi di bawah syarat. Sebagian dari mereka sudah memakai internet.",
            ),
            Misconception(
                "semua-yang-belum",
                lambda: left_out(True) + left_out(False),
                "Itu semua yang belum terhubung di Indonesia. Keluarkan yang tinggal di provinsi di bawah syarat.",
            ),
        ),
    ),
    Number(
        id="petugas",
        variable="petugas",
        objective="usul",
        unit="petugas",
        low=1,
        high=100_000,
        reference=lambda: -(-helpers() // 1),
        hints=(
            "Mulai dari orangnya: satu dari sepuluh berarti bagi 10.",
            "Satu petugas melayani 20 × 240 = 4.800 orang setahun. Kebutuhan dibagi kemampuan itu.",
            "Hitung `802_494 / 10 / (20 * 240)`, lalu tulis hasilnya dibulatkan ke atas.",
        ),
        explanation="802.494 dibagi 10: sekitar 80.249 orang mengurus layanan ini setahun. Satu petugas sanggup 4.800. "
        "Hasil baginya 16,7, jadi perlu 17 petugas. Andaiannya kasar, tetapi bisa dibantah: itu gunanya angka.",
        right="17 petugas untuk satu provinsi kepulauan. Angka itu bisa dibahas dengan bagian keuangan. Kata "
        "“menyusul” tidak bisa.",
        misconceptions=(
            Misconception(
                "belum-dibulatkan",
                helpers,
                "Hitungannya sudah jalan, tetapi petugas tidak bisa datang 0,7 orang. Bulatkan ke atas.",
            ),
            Misconception(
                "dibulatkan-ke-bawah",
                lambda: helpers() // 1,
                "Dengan 16 petugas, ada ribuan orang yang tidak terlayani. Kebutuhan dibulatkan ke atas.",
            ),
            Misconception(
                "semua-dianggap-mengurus",
                lambda: -(-helpers() / NEED // 1),
                "Anda menghitung semua orang. Andaiannya: hanya satu dari sepuluh yang mengurus dalam setahun.",
                when=lambda count: 160 < count < 175,
            ),
            Misconception(
                "lupa-hari-kerja",
                lambda: -(-helpers() * DAYS // 1),
                "Itu kalau semuanya datang pada hari yang sama. Satu petugas bekerja 240 hari setahun.",
                when=lambda count: 3900 < count < 4100,
            ),
        ),
    ),
]
