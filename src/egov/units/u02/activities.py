"""Live activities of unit 02: twelve skills to place, eight habits to judge, guesses before one may look."""

from __future__ import annotations

from egov.charts import angka, persen
from egov.units.common.mindset import kept
from egov.units.u02.data import PILLARS, fallen, pillars, ranks

ASPECTS = {
    "memakai": "Memakai media digital",
    "belajar": "Memakai platform belajar",
    "lanjut": "Memakai tingkat lanjut",
    "aman": "Etika dan keamanan",
}
SKILLS = [
    ("Memperbesar huruf di layar ponsel.", "memakai", "Ini mengatur alat untuk keperluan sehari-hari.", {}),
    ("Mengunggah tugas ke kelas daring.", "belajar", "Tempatnya kelas daring, tujuannya belajar.",
     {"memakai": "Unggahnya memang sederhana. Lihat di mana dan untuk apa."}),
    ("Menutup NIK pada foto berkas sebelum dikirim.", "aman", "Yang dijaga data orang lain.",
     {"lanjut": "Caranya memang perlu alat, tetapi tujuannya menjaga orang."}),
    ("Menulis rumus yang menjumlahkan otomatis di tabel.", "lanjut", "Alatnya disuruh bekerja sendiri.", {}),
    ("Menyalakan verifikasi dua langkah.", "aman", "Akun tetap terkunci walaupun sandinya diketahui orang.",
     {"lanjut": "Terdengar rumit, padahal cukup beberapa sentuhan. Yang dijaga akunnya."}),
    ("Mencari surat lama di kotak surel.", "memakai", "Ini pemakaian harian.", {}),
    ("Bertanya di forum webinar, lalu mengunduh bahannya.", "belajar", "Forum dan bahan itu bagian dari kelas.",
     {"memakai": "Mengunduh memang harian. Di sini tujuannya mengikuti pelajaran."}),
    ("Membuat formulir yang isiannya langsung menjadi tabel.", "lanjut", "Dua alat disambung menjadi satu alur.",
     {"memakai": "Mengisi formulir itu harian. Membuatnya selangkah lebih jauh."}),
    ("Meminta izin sebelum memasang foto warga.", "aman", "Ini soal menghormati orang, bukan soal tombol.", {}),
    ("Membuat panggilan video dengan anak di kota lain.", "memakai", "Memakai layanan yang sudah jadi.", {}),
    ("Memilih kursus, lalu memantau kemajuan sendiri.", "belajar", "Pelajarannya diatur sendiri lewat platform.", {}),
    ("Menyunting video layanan, lengkap dengan teksnya.", "lanjut", "Anda membuat karya, bukan hanya menonton.",
     {"memakai": "Menonton video itu harian. Membuatnya selangkah lebih jauh."}),
]  # fmt: skip
HABITS = [
    ("memakai", "Bulan lalu saya mengubah sendiri satu pengaturan ponsel atau komputer."),
    ("memakai", "Bulan lalu saya menemukan berkas lama tanpa meminta tolong."),
    ("belajar", "Bulan lalu saya menyelesaikan satu bahan belajar daring."),
    ("belajar", "Bulan lalu saya bertanya atau menjawab di kelas daring."),
    ("lanjut", "Bulan lalu saya memakai rumus atau formulir untuk mengganti kerja tangan."),
    ("lanjut", "Bulan lalu saya membuat bahan digital yang dipakai orang lain."),
    ("aman", "Bulan lalu saya memeriksa kunci akun saya: sandi dan verifikasi dua langkah."),
    ("aman", "Bulan lalu saya memeriksa latar foto sebelum mengirimnya."),
]
STORE = "nilai-diri-02.json"


def pilah_kecakapan():
    """Twelve skills into the four aspects, a reason each."""
    from egov.widgets import Card, card_sorter

    return card_sorter(
        title="Dua belas kecakapan, empat aspek",
        choices=ASPECTS,
        cards=[Card(text, best, reason, replies) for text, best, reason, replies in SKILLS],
    )


def nilai_diri():
    """Eight habits of last month; the radar stands beside the own mean, never beside the pillars of the index."""
    from egov.widgets import self_assessment

    return self_assessment(
        title="Kebiasaan saya bulan lalu",
        statements=[(ASPECTS[aspect], text) for aspect, text in HABITS],
        ends=("belum pernah", "selalu"),
        store=kept(STORE),
        ring=True,
    )


def tebak_pilar():
    """How many pillars stood lower in 2022 than in 2020? The line counts."""
    from egov.widgets import guess_first

    first, last = (pillars().set_index("tahun").loc[year, list(PILLARS)] for year in (2020, 2022))
    return guess_first(
        title="Indeks naik dua kali. Berapa pilar yang pada 2022 di bawah angka 2020?",
        code="print((tahun_2022 < tahun_2020).sum())",
        options=["0", "1", "2", "4"],
        why=f"Dari empat pilar, {fallen()} turun. Rata-ratanya naik karena dua yang lain naik lebih jauh.",
        names={"tahun_2020": first, "tahun_2022": last},
    )


def tebak_kaltara():
    """Fifth by users, and by index? The line looks it up."""
    from egov.widgets import guess_first

    row = ranks().loc["Kalimantan Utara"]
    return guess_first(
        title=f"Kalimantan Utara ke-{row['ke_persen']:.0f} menurut persen pengguna. Menurut angka indeks, ke berapa?",
        code='print(peringkat.loc["Kalimantan Utara", "ke_indeks"])',
        options=["5", "17", "25", "34"],
        why=f"Penggunanya {persen(row['persen'], 1)} (BPS, 2023); angka indeksnya {angka(row['indeks'], 2)} (2022).",
        names={"peringkat": ranks()},
    )


def susun_rata():
    """Susun baris: the mean of a year's four pillars, from the table itself."""
    from egov.widgets import line_order

    return line_order(
        title="Susun baris: rata-rata empat pilar langsung dari tabel",
        goal="Cetak rata-rata empat pilar tahun 2021.",
        lines=['baris = pilar.set_index("tahun").loc[2021]', "jumlah = baris.sum()", "print(round(jumlah / 4, 2))"],
        why="Ambil barisnya, jumlahkan, baru bagi banyaknya pilar.",
        names={"pilar": pillars()},
    )
