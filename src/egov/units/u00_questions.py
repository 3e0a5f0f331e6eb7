"""What the rehearsal assignment of unit 00 asks: form, range and misconceptions, never the right answer."""

from egov.data import value
from egov.exercises import Choice, Misconception, Number, Percent

QUESTIONS = [
    Number(
        id="penduduk-sulbar",
        variable="penduduk_sulbar",
        objective="jalankan",
        unit="orang",
        low=1,
        high=1e9,
        hints=("Ganti nama provinsi di sel kartu, lalu jalankan.", "Ketik angkanya tanpa titik."),
        misconceptions=(
            Misconception(
                "belum-dijalankan-lagi",
                lambda: value("provinsi", "penduduk", provinsi="Maluku"),
                "Itu penduduk Maluku. Ganti namanya di sel kartu, jalankan sel itu, lalu baca lagi.",
            ),
            Misconception(
                "menyalin-pelajaran",
                lambda: value("provinsi", "penduduk", provinsi="Gorontalo"),
                "Itu penduduk Gorontalo, dari pelajaran. Soal ini menanyakan Sulawesi Barat.",
            ),
            Misconception(
                "persen-dikira-orang",
                59.89,
                "Itu seperti persen. Soal ini menanyakan jumlah orang.",
                when=lambda people: 0 < people <= 100,
            ),
        ),
    ),
    Percent(
        id="persen-sulbar",
        variable="persen_sulbar",
        objective="galat",
        low=1.0,
        hints=("Baca persennya di kartu yang sama.", "Desimal ditulis dengan titik."),
        misconceptions=(
            Misconception(
                "koma-dibuang",
                5989,
                "Nilainya lebih dari 100. Komanya hilang: ganti koma dengan titik, jangan dibuang.",
                when=lambda percent: percent > 100,
            ),
            Misconception(
                "desimal-dibuang",
                59,
                "Angka di belakang koma belum ikut. Tulis lengkap, dengan titik.",
                when=lambda percent: percent in {59, 60},
            ),
        ),
    ),
    Number(
        id="warga-enam-loket",
        variable="warga_enam_loket",
        objective="jalankan",
        unit="orang",
        low=0,
        high=10_000,
        rel=0.0005,
        hints=("Kali ditulis `*`.", "Enam loket, masing-masing lima belas warga."),
        misconceptions=(
            Misconception(
                "menjumlah-bukan-mengali",
                lambda: 6 + 15,
                "Itu 6 ditambah 15. Setiap loket melayani 15 warga, jadi kalikan dengan `*`.",
            ),
            Misconception(
                "satu-loket-saja",
                15,
                "Itu baru satu loket. Loketnya ada enam.",
            ),
        ),
    ),
    Number(
        id="kursi-kosong",
        variable="kursi_kosong",
        objective="jalankan",
        unit="kursi",
        low=0,
        high=10_000,
        rel=0.0005,
        hints=("Sel kedua dijalankan tiga kali, jadi dikurangi tiga kali.", "Coba sendiri di dua sel contohnya."),
        misconceptions=(
            Misconception(
                "urutan-layar",
                48,
                "Itu bila sel kedua dijalankan sekali. Ia menjalankannya tiga kali; setiap kali isinya berkurang.",
            ),
            Misconception(
                "belum-dikurangi",
                50,
                "Itu isi semula. Sel kedua menguranginya setiap kali dijalankan.",
            ),
        ),
    ),
    Choice(
        id="sel-uji-diganti",
        variable="akibat",
        objective="periksa",
        options={
            "A": "nilainya penuh, sebab semua sel uji lolos",
            "B": "dipakai sel uji yang asli, dan jawabannya diperiksa seperti biasa",
            "C": "tugasnya langsung ditolak",
            "D": "aman, asal sel ujinya dihapus sebelum dikumpulkan",
        },
        hints=("Baca lagi bagian sel uji di pelajaran.", "Siapa yang memegang sel uji aslinya?"),
        misconceptions=(
            Misconception(
                "mengubah-sel-uji",
                "A",
                "Mengubah timbangan tidak mengubah beratnya. Pikirkan lagi sel uji mana yang dipakai saat menilai.",
            ),
            Misconception(
                "menghapus-sel-uji",
                "D",
                "Menghapus sel uji tidak menghapus penilaiannya. Pengajar punya aslinya.",
            ),
        ),
    ),
]
