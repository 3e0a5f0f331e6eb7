"""Unit 01, "Dari pola lama ke pola pikir digital": what its lesson practises and its assignment asks.

Judgement first: most answers are decisions, and each wrong option is a habit with a name. The few computations are
about the citizen's time, from `pindah_alamat` (three times of one request, invented) and `log_loket`.
"""

from egov.data import load
from egov.exercises import Choice, Choices, Misconception, Number, Percent
from egov.units.u01_questions import QUESTIONS

__all__ = ["EXERCISES", "MISCONCEPTIONS", "OBJECTIVES", "QUESTIONS", "WRITTEN"]

OBJECTIVES = {
    "bedakan": "membedakan pola lama, sekadar aplikasi, dan pola pikir digital dalam situasi kantor yang nyata",
    "ukur": "menyebut tiga harapan warga (cepat, tepat, efisien) dan mengubah masing-masing menjadi ukuran",
    "diri": "menilai kebiasaan sendiri dan memilih satu yang akan diubah, dengan buktinya",
}

WRITTEN = "diri"  # the objective of the written question

# The syllabus' misconceptions, and the names under which they are caught.
MISCONCEPTIONS = {
    "“digital berarti punya aplikasi”": ("aplikasi-berarti-digital",),
    "“memindai formulir berarti merancang ulang”": ("pindai-dikira-rancang-ulang",),
    "“lebih cepat bagi kami berarti lebih cepat bagi warga”": ("cepat-bagi-kami",),
    "mendigitalkan langkah yang bisa dibuang": ("digitalkan-langkah-mubazir",),
}

TIMES = {"1999": "loket", "2019": "aplikasi", "kini": "langkah dibuang"}
MONDAY = "2024-09-02"


def steps(time: str):
    """The steps of one time, "1999", "2019" or "kini"."""
    table = load("pindah_alamat")
    return table[table["zaman"] == time]


def totals():
    """Minutes and visits summed up by time, in order of time."""
    return load("pindah_alamat").groupby("zaman").sum(numeric_only=True).loc[list(TIMES)]


def day(date: str):
    """The tickets of one day, "2024-09-02", with minutes waited and minutes served; empty where someone left."""
    table = load("log_loket")
    table = table[table["datang"].dt.strftime("%Y-%m-%d") == date].reset_index(drop=True)
    for column, start, end in (("menit_tunggu", "datang", "dipanggil"), ("menit_dilayani", "dipanggil", "selesai")):
        table[column] = (table[end] - table[start]).dt.total_seconds() / 60
    table["jam"] = table["datang"].dt.strftime("%H.%M")
    return table[["tiket", "jam", "layanan", "menit_tunggu", "menit_dilayani", "hasil"]]


def outcomes(kind: str) -> int:
    return int((day(MONDAY)["hasil"] == kind).sum())


EXERCISES = [
    Choice(
        id="berubah-2019",
        variable="perubahan",
        objective="bedakan",
        options={
            "A": "layanannya sudah digital, sebab aplikasinya sudah ada",
            "B": "alurnya sudah dirancang ulang, sebab formulirnya sudah dipindai",
            "C": "sebagian loket pindah ke layar, sedangkan surat RT, surat RW, dan alurnya tetap",
            "D": "ia tidak perlu lagi datang ke mana pun",
        },
        reference=lambda: "C",
        hints=(
            "Bandingkan cerita 1999 dan 2019. Pada 2019, siapa saja yang masih harus ia datangi?",
            "Surat RT dan RW tetap diminta. Yang bertambah: mengunduh, mencetak, memindai. Pilih huruf C.",
        ),
        explanation="Pada 2019 Bu Lina masih mencari RT dan RW, masih datang ke loket, dan masih menunggu paraf. Yang "
        "baru hanya layar di depannya. Kita sebut ini sekadar aplikasi.",
        right="Alat barunya ada, alur lamanya juga ada. Itulah yang di unit ini disebut sekadar aplikasi.",
        misconceptions=(
            Misconception(
                "aplikasi-berarti-digital",
                "A",
                "Punya aplikasi belum berarti digital. Surat RT dan RW masih ia cari, dan waktunya masih 380 dari "
                "480 menit.",
            ),
            Misconception(
                "pindai-dikira-rancang-ulang",
                "B",
                "Memindai formulir mengubah bentuknya, bukan alurnya. Isinya masih diketik ulang oleh operator.",
            ),
            Misconception(
                "kunjungan-tidak-dihitung",
                "D",
                "Baca lagi ceritanya: ia masih ke rumah Pak RT, ke rumah Pak RW, dan dua kali ke loket.",
            ),
        ),
    ),
    Number(
        id="menit-warga",
        variable="menit_warga",
        objective="ukur",
        unit="menit",
        low=0,
        high=10_000,
        reference=lambda: steps("2019")["menit_warga"].sum(),
        hints=(
            "Kolom mana yang mencatat waktu Bu Lina sendiri? Namanya ada di kepala tabel.",
            "Nama tabel, lalu nama kolom dalam kurung siku dan tanda kutip, lalu `.sum()` untuk menjumlahkan.",
            'Tulis: `zaman_2019["menit_warga"].sum()`.',
        ),
        explanation="Waktu Bu Lina pada 2019 adalah 380 menit, lebih dari enam jam. Petugas hanya 35 menit. Sejak "
        "1999 waktu petugas turun 65 dari 100 menit, waktu Bu Lina hanya 100 dari 480 menit.",
        right="Kantor merasa cepat karena melihat 35 menit. Bu Lina menjalani 380 menit.",
        misconceptions=(
            Misconception(
                "cepat-bagi-kami",
                lambda: steps("2019")["menit_petugas"].sum(),
                "35 menit itu waktu petugas. Lebih cepat bagi kami belum tentu lebih cepat bagi warga: pakai kolom "
                "waktu warga.",
            ),
            Misconception(
                "zaman-tertukar",
                lambda: steps("1999")["menit_warga"].sum(),
                "480 menit adalah waktu Bu Lina pada 1999. Pakai tabel `zaman_2019`.",
            ),
            Misconception(
                "waktu-berkas",
                lambda: steps("2019")["menit_tunggu"].sum(),
                "Itu lama berkas tertahan di meja. Yang ditanyakan waktu Bu Lina sendiri.",
            ),
        ),
    ),
    Percent(
        id="langkah-menunggu",
        variable="persen_menunggu",
        objective="ukur",
        low=1.0,
        abs=0.5,
        reference=lambda: (steps("2019")["menunggu"] == "warga").mean() * 100,
        hints=(
            "Hitung baris yang kolom `menunggu`-nya berisi warga, lalu hitung semua baris.",
            "Bagian dibagi keseluruhan, lalu dikali 100. Ada 7 dari 9 langkah.",
            "Tulis: `7 / 9 * 100`.",
        ),
        explanation="Pada 7 dari 9 langkah tahun 2019 warga menunggu, yaitu 78%. Kini tinggal 1 dari 6 langkah, yaitu "
        "17%. Dua langkah lain hanya membuat berkas menunggu.",
        right="Pada 78% langkah, wargalah yang menunggu. Angka ini turun hanya bila langkahnya dibuang atau kabarnya "
        "datang sendiri.",
        misconceptions=(
            Misconception(
                "hanya-yang-hadir",
                lambda: (steps("2019")["kunjungan"] > 0).mean() * 100,
                "Anda hanya menghitung langkah yang membuatnya datang. Menunggu kabar di rumah juga menunggu.",
            ),
            Misconception(
                "jumlah-bukan-persen",
                lambda: int((steps("2019")["menunggu"] == "warga").sum()),
                "7 itu jumlah langkahnya. Bagi dengan semua langkah, lalu kalikan 100.",
            ),
            Misconception(
                "zaman-tertukar",
                100,
                "100% itu tahun 1999: semua langkah membuat warga menunggu. Hitung tahun 2019.",
            ),
        ),
    ),
    Choice(
        id="langkah-pertama",
        variable="langkah_pertama",
        objective="bedakan",
        options={
            "A": "membuat aplikasi supaya RT mengirim surat pengantarnya secara daring",
            "B": "memindai semua surat pengantar RT supaya arsipnya rapi",
            "C": "berhenti memintanya, lalu mengganti brosur dan papan syarat",
            "D": "mengajukan anggaran untuk tanda tangan elektronik semua ketua RT",
        },
        reference=lambda: "C",
        hints=(
            "Tanyakan dulu: kalau langkah ini tidak ada, apa yang rusak?",
            "Buang dulu, baru digitalkan yang tersisa. Pilihan mana yang membuang?",
        ),
        explanation="Aturannya tidak meminta surat RT. Langkah itu dibuang, bukan dipercantik. Biayanya hampir nol; "
        "yang berat hanya menurunkan papan syarat yang sudah sepuluh tahun terpasang.",
        right="Langkah yang tidak ada tidak perlu dipercepat. Inilah salah satu perbaikan termurah bagi kantor.",
        misconceptions=(
            Misconception(
                "digitalkan-langkah-mubazir",
                "A",
                "Anda mendigitalkan langkah yang bisa dibuang. Warga tetap harus mencari Pak RT, kini lewat layar.",
            ),
            Misconception(
                "pindai-dikira-rancang-ulang",
                "B",
                "Arsip rapi itu baik, tetapi alurnya sama: suratnya tetap diminta, lalu dipindai.",
            ),
            Misconception(
                "alat-baru-langkah-lama",
                "D",
                "Alatnya baru, langkahnya masih yang itu juga. Periksa dulu apakah suratnya perlu ada.",
            ),
        ),
    ),
    Choices(
        id="bukti-alur",
        variable="bukti_alur",
        objective="bedakan",
        options={
            "A": "Aplikasi antrean sudah diunduh 5.000 kali",
            "B": "Syarat turun dari 7 lembar menjadi 3, kunjungan dari 3 menjadi 1",
            "C": "Semua map lama selesai dipindai sebelum akhir tahun",
            "D": "Petugas kini mengetik satu berkas dua kali lebih cepat",
            "E": "Warga yang disuruh pulang melengkapi berkas turun dari 24 menjadi 6 orang sehari",
        },
        reference=lambda: ["B", "E"],
        hints=(
            "Untuk setiap laporan, tanyakan: apa yang berkurang bagi warga?",
            "Unduhan, pindaian, dan kecepatan mengetik terjadi di pihak kantor. Tinggal dua laporan.",
        ),
        explanation="B dan E menyebut sesuatu yang berkurang bagi warga: lembar, kunjungan, dan yang pulang dengan "
        "tangan kosong. Laporan lain boleh saja baik, tetapi belum membuktikan alurnya berubah.",
        right="B dan E dapat dirasakan warga tanpa membaca laporan Anda. Itu tanda alurnya memang berubah.",
        misconceptions=(
            Misconception(
                "aplikasi-berarti-digital",
                ["A", "B", "E"],
                "Periksa lagi A: unduhan membuktikan aplikasinya ada, belum membuktikan alurnya berubah.",
                when=lambda chosen: "A" in chosen,
            ),
            Misconception(
                "pindai-dikira-rancang-ulang",
                ["B", "C", "E"],
                "Periksa lagi C: map yang dipindai pindah tempat, tetapi syarat dan kunjungannya tetap.",
                when=lambda chosen: "C" in chosen,
            ),
            Misconception(
                "cepat-bagi-kami",
                ["B", "D", "E"],
                "Periksa lagi D: petugas lebih cepat, tetapi apakah warga lebih cepat pulang?",
                when=lambda chosen: "D" in chosen,
            ),
        ),
    ),
    Choice(
        id="ukuran-cepat",
        variable="ukuran_cepat",
        objective="ukur",
        options={
            "A": "berkas yang selesai diketik petugas dalam satu jam",
            "B": "menit dari warga mengambil nomor sampai ia dipanggil",
            "C": "jumlah menu di aplikasi antrean",
            "D": "tulisan “Melayani dengan Sepenuh Hati” di pintu masuk",
        },
        reference=lambda: "B",
        hints=(
            "Ukuran yang baik dapat dihitung, dan dihitung dari kursi warga.",
            "Dua pilihan dapat dihitung dengan jam. Yang mana dimulai ketika warga datang?",
        ),
        explanation="Cepat bagi warga dimulai ketika ia datang, bukan ketika berkasnya sampai di meja kita. Semboyan "
        "di pintu baik untuk suasana, tetapi tidak dapat dihitung.",
        right="Jamnya mulai berdetak ketika warga datang. Ukuran lain mulai berdetak ketika kita siap.",
        misconceptions=(
            Misconception(
                "cepat-bagi-kami",
                "A",
                "Itu kecepatan kita. Warga bisa menunggu sejam untuk berkas yang diketik tiga menit.",
            ),
            Misconception(
                "aplikasi-berarti-digital",
                "C",
                "Aplikasi yang kaya menu belum tentu mengantar warga lebih cepat ke loket.",
            ),
            Misconception(
                "semboyan-bukan-ukuran",
                "D",
                "Semboyan tidak dapat dihitung. Bulan depan tidak ada yang tahu apakah ia naik atau turun.",
            ),
        ),
    ),
    Number(
        id="tengah-tunggu",
        variable="tengah_tunggu",
        objective="ukur",
        unit="menit",
        low=0,
        high=600,
        reference=lambda: day(MONDAY)["menit_tunggu"].median(),
        hints=(
            "Nilai tengah di Python ditulis `.median()`. Kolomnya mencatat menit menunggu.",
            'Bentuknya sama dengan Latihan 2: nama tabel, `["nama kolom"]`, lalu `.median()`.',
            'Tulis: `senin["menit_tunggu"].median()`.',
        ),
        explanation="Nilai tengahnya 26 menit: separuh warga menunggu 26 menit atau lebih. Rata-ratanya 20 menit, "
        "lebih rendah karena banyak warga siang hari hampir tidak menunggu.",
        right="Separuh warga menunggu 26 menit atau lebih. Angka inilah yang layak ditempel di ruang rapat.",
        misconceptions=(
            Misconception(
                "rata-rata-bukan-tengah",
                lambda: day(MONDAY)["menit_tunggu"].mean(),
                "20,1 itu rata-rata. Warga yang hampir tidak menunggu menariknya turun. Pakai `.median()`.",
            ),
            Misconception(
                "cepat-bagi-kami",
                lambda: day(MONDAY)["menit_dilayani"].median(),
                "6 menit itu lama dilayani: cepat menurut kita. Pakai kolom lama menunggu, yang dirasakan warga.",
            ),
            Misconception(
                "paling-lama",
                lambda: day(MONDAY)["menit_tunggu"].max(),
                "48 menit itu satu orang yang paling sial. Soal meminta nilai tengah semua orang.",
            ),
        ),
    ),
    Percent(
        id="berkas-kurang",
        variable="persen_kurang",
        objective="ukur",
        low=1.0,
        abs=0.1,
        reference=lambda: outcomes("berkas kurang") / len(day(MONDAY)) * 100,
        hints=(
            "Baca gambar sebelah kanan: berapa tiket berakhir “berkas kurang”, dan berapa semua tiket?",
            "24 tiket dari 172 tiket. Bagi, lalu kalikan 100.",
            "Tulis: `24 / 172 * 100`.",
        ),
        explanation="24 dari 172 tiket, yaitu 14%, pulang karena berkas kurang. Besar kemungkinan mereka datang "
        "lagi dan antre dari awal. Satu pesan syarat yang jelas dapat menghemat sampai dua puluh empat perjalanan.",
        right="Satu dari tujuh warga pulang dengan tangan kosong. Inilah ukuran “tepat”: selesai sekali datang.",
        misconceptions=(
            Misconception(
                "pembagi-yang-selesai",
                lambda: outcomes("berkas kurang") / outcomes("selesai") * 100,
                "Anda membagi dengan tiket yang selesai. Pembaginya semua tiket: 172.",
            ),
            Misconception(
                "yang-pergi-ikut",
                lambda: (outcomes("berkas kurang") + outcomes("pergi")) / len(day(MONDAY)) * 100,
                "Anda ikut menghitung warga yang pergi. Itu soal lain; di sini cukup yang berkasnya kurang.",
            ),
            Misconception(
                "jumlah-bukan-persen",
                lambda: outcomes("berkas kurang"),
                "24 itu jumlah tiketnya. Bagi dengan semua tiket, lalu kalikan 100.",
            ),
        ),
    ),
    Choice(
        id="pelajaran-bank",
        variable="pelajaran_bank",
        objective="bedakan",
        options={
            "A": "bank lebih dulu punya aplikasi daripada kantor kita",
            "B": "slip setoran dipindai nasabah, lalu dikirim ke cabang",
            "C": "urusannya tuntas di tangan nasabah; antre, slip, dan kunjungannya hilang",
            "D": "tellernya mengetik lebih cepat daripada dulu",
        },
        reference=lambda: "C",
        hints=(
            "Ingat transfer terakhir Anda dari ponsel. Langkah mana di bank yang tidak lagi Anda jalani?",
            "Yang menentukan bukan aplikasinya, melainkan langkah yang hilang sampai urusan selesai.",
        ),
        explanation="Aplikasi bank dipakai karena urusannya selesai di situ. Bayangkan kalau sesudah menekan “Kirim” "
        "kita diminta mencetak bukti dan membawanya ke teller. Siapa yang mau memakainya?",
        right="Nasabah pindah bukan karena aplikasinya, melainkan karena urusannya tuntas tanpa berangkat.",
        misconceptions=(
            Misconception(
                "aplikasi-berarti-digital",
                "A",
                "Banyak kantor juga punya aplikasi, dan tetap antre. Cari langkah yang hilang bagi nasabah.",
            ),
            Misconception(
                "pindai-dikira-rancang-ulang",
                "B",
                "Di ponsel tidak ada slip sama sekali. Slipnya tidak dipindai; slipnya dibuang.",
            ),
            Misconception(
                "cepat-bagi-kami",
                "D",
                "Teller yang lebih cepat menguntungkan bank. Nasabah di ponsel tidak bertemu teller.",
            ),
        ),
    ),
    Choice(
        id="bukti-diri",
        variable="bukti_diri",
        objective="diri",
        options={
            "A": "“Bulan ini saya memasang enam aplikasi dinas di ponsel.”",
            "B": "“Nilai cermin saya sudah 4,8, jadi pola pikir saya sudah digital.”",
            "C": "“Selasa lalu saya menanyai lima warga yang pulang, lalu mengusulkan satu syarat dihapus.”",
            "D": "“Saya orangnya terbuka dan selalu siap berubah.”",
        },
        reference=lambda: "C",
        hints=(
            "Bukti dapat diperiksa orang lain: ada hari, ada tindakan, ada akibatnya bagi warga.",
            "Tiga kalimat bercerita tentang perasaan, nilai, atau pemasangan. Satu bercerita tentang tindakan.",
        ),
        explanation="Kalimat C menyebut kapan, siapa, dan apa yang diusulkan. Kalimat lain mungkin benar, tetapi tidak "
        "ada yang dapat memeriksanya. Di unit 14 Anda mengisi cermin ini lagi dan membawa bukti semacam C.",
        right="Pola pikir tampak pada tindakan yang dapat diperiksa. Tulis satu kalimat semacam C bulan ini.",
        misconceptions=(
            Misconception(
                "aplikasi-berarti-digital",
                "A",
                "Memasang aplikasi itu mudah dihitung, tetapi belum mengubah apa pun bagi warga.",
            ),
            Misconception(
                "nilai-sebagai-bukti",
                "B",
                "Nilai itu dari Anda, tentang Anda. Ia petunjuk untuk mulai, belum bukti bahwa ada yang berubah.",
            ),
            Misconception(
                "perasaan-sebagai-bukti",
                "D",
                "Semoga benar. Tetapi tidak ada hari, tindakan, atau warga di kalimat itu.",
            ),
        ),
    ),
]
