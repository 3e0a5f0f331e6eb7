"""Unit 00, "Mulai di sini": the first 45 minutes with JupyterLab.

Two of its exercises exist for slips that the engine knows everywhere (`73,34` is a tuple, `"73"` is text): there
the trainee is asked to make the slip once on purpose, read the answer, and mend it.
"""

from egov.data import load, value
from egov.exercises import Choice, Misconception, Number, Percent
from egov.units.u00_questions import QUESTIONS

__all__ = ["EXERCISES", "MISCONCEPTIONS", "OBJECTIVES", "QUESTIONS", "WRITTEN", "internet", "population"]

OBJECTIVES = {
    "jalankan": "menjalankan sel, mengubah isinya, lalu menjalankannya lagi",
    "galat": "membaca pesan galat tanpa panik",
    "periksa": "memeriksa jawaban, meminta petunjuk, dan membuka penjelasan",
    "kumpulkan": "menyimpan, mengumpulkan tugas, dan membaca tanda terimanya",
}

WRITTEN = "kumpulkan"  # the written question is there so that handing in is rehearsed whole

# The syllabus' misconceptions, and the names under which they are caught.
MISCONCEPTIONS = {
    "sel dijalankan tidak urut": ("urutan-layar", "belum-dijalankan-lagi"),
    "mengubah sel uji": ("mengubah-sel-uji",),
    "menghapus sel": ("menghapus-sel", "menghapus-sel-uji", "simpan-dulu"),
    "koma desimal, bukan titik (73,7)": ("tuple", "koma-dibuang"),
    'tulisan, bukan angka ("73")': ("text_number",),
}


def population(province: str) -> int:
    """People registered at Dukcapil in December 2024."""
    return value("provinsi", "penduduk", provinsi=province)


def internet(province: str) -> float | None:
    """Internet users in percent of persons aged 5 and more (BPS 2023); None where no figure stands alone."""
    rows = load("indikator_provinsi").query("indikator == 'pengguna internet 5+' and tahun == 2023")
    found = rows.loc[(rows["provinsi"] == province) & (rows["kelompok"] == "total"), "nilai"]
    return float(found.iloc[0]) if len(found) else None


EXERCISES = [
    Number(
        id="penduduk-gorontalo",
        variable="penduduk_gorontalo",
        objective="jalankan",
        unit="orang",
        low=1,
        high=1e9,
        reference=lambda: population("Gorontalo"),
        hints=(
            "Kembali ke sel kartu di atas. Ganti Maluku dengan Gorontalo, lalu jalankan sel itu.",
            "Baca jumlah penduduk di kartunya. Ketik di sini tanpa titik, lalu Shift+Enter.",
            "Tulis: `penduduk_gorontalo = 1250960`. Boleh juga `1_250_960`, dengan garis bawah.",
        ),
        explanation="Mengubah isi sel belum mengubah hasilnya. Hasil baru muncul setelah sel itu dijalankan lagi.",
        right="Anda mengubah, menjalankan, dan memakai hasilnya. Semua unit berikutnya berjalan seperti ini.",
        misconceptions=(
            Misconception(
                "belum-dijalankan-lagi",
                lambda: population("Maluku"),
                "Itu penduduk Maluku. Ganti namanya menjadi Gorontalo, lalu jalankan lagi sel kartunya.",
            ),
            Misconception(
                "persen-dikira-orang",
                lambda: internet("Gorontalo"),
                "Itu persen pengguna internetnya. Yang diminta jumlah penduduknya.",
            ),
        ),
    ),
    Choice(
        id="paling-sedikit",
        variable="paling_sedikit",
        objective="periksa",
        options={"A": "DI Yogyakarta", "B": "Kalimantan Utara", "C": "Papua Selatan", "D": "Gorontalo"},
        reference=lambda: "C",
        hints=(
            "Petunjuk pertama memang begini: hanya menyenggol. Bandingkan keempatnya dengan sel kartu di atas.",
            "Provinsinya dibentuk pada 2022, jadi masih muda.",
            'Namanya diawali “Papua”. Tulis: `paling_sedikit = "C"`.',
        ),
        explanation="Penduduk terdaftar Papua Selatan 562.220 orang (Dukcapil, Desember 2024). Itu paling sedikit di "
        "antara 38 provinsi. Petunjuk dibuka satu per satu; penjelasan seperti ini sesudah Anda mencoba.",
        right="Papua Selatan: 562.220 orang. Membuka petunjuk itu cara belajar, bukan menyontek.",
        misconceptions=(
            Misconception(
                "wilayah-sempit-dikira-sepi",
                "A",
                "Wilayah DI Yogyakarta memang kecil, tetapi penduduknya 3,7 juta orang. Luas bukan jumlah orang.",
            ),
            Misconception(
                "sepi-dikira-paling-sedikit",
                "B",
                "Hampir: Kalimantan Utara 770.627 orang. Masih ada yang lebih sedikit.",
            ),
        ),
    ),
    Choice(
        id="langkah-galat",
        variable="langkah",
        objective="galat",
        options={
            "A": "mematikan komputer, supaya tidak menjalar",
            "B": "menghapus sel itu",
            "C": "membetulkan ejaannya, lalu menjalankan sel itu lagi",
            "D": "menutup halaman dan menunggu orang TI",
        },
        reference=lambda: "C",
        hints=(
            "Pesannya sudah menyebut nama yang keliru dan menebak nama yang benar.",
            "Cukup satu huruf yang perlu dibuang dari `jumlah_lokett`.",
        ),
        explanation="Galat hanya berarti Python berhenti di satu baris. Baca barisnya, betulkan, jalankan lagi. "
        "Jawaban di sel lain tidak ikut berubah.",
        right="Baca, betulkan, jalankan lagi. Tiga langkah itu menyelesaikan hampir semua galat di kursus ini.",
        misconceptions=(
            Misconception(
                "takut-rusak",
                "A",
                "Komputernya sehat, dan galat tidak menular. Python hanya berhenti karena satu ejaan.",
            ),
            Misconception(
                "menghapus-sel",
                "B",
                "Bersama selnya hilang juga isi yang dipakai sel lain. Membetulkan satu huruf lebih cepat.",
            ),
            Misconception(
                "menunggu-orang-ti",
                "D",
                "Orang TI pun akan membaca pesan itu lebih dulu. Kali ini Anda bisa mendahuluinya.",
            ),
        ),
    ),
    Choice(
        id="urutan",
        variable="sebab",
        objective="jalankan",
        options={
            "A": "komputernya salah hitung",
            "B": "Python selalu membaca halaman dari atas, seperti kita membaca surat",
            "C": "Python melanjutkan dari isi terakhir: 35 dikurangi 5",
            "D": "sel yang dijalankan dua kali menjadi rusak",
        },
        reference=lambda: "C",
        hints=(
            "Sesudah sel kedua dijalankan pertama kali, berapa isi `antrean`?",
            "Isinya 35. Sel kedua dijalankan lagi: 35 dikurangi 5 berapa?",
        ),
        explanation="Yang dihitung adalah urutan Anda menjalankan, bukan urutan di layar. Angka di kiri sel, misalnya "
        "[7], mencatat urutan itu. Bila bingung, tekan ▶▶: semua dijalankan lagi dari atas.",
        right="Python mengingat isi terakhir. Bila hasil terasa aneh, jalankan lagi semuanya dari atas dengan ▶▶.",
        misconceptions=(
            Misconception(
                "komputer-salah-hitung",
                "A",
                "Hitungannya benar: 35 dikurangi 5 memang 30. Dari mana datangnya 35?",
            ),
            Misconception(
                "urutan-layar",
                "B",
                "Kalau dibaca dari atas lagi, papannya kembali 35. Yang dihitung urutan Anda menjalankan sel.",
            ),
            Misconception(
                "sel-rusak",
                "D",
                "Sel boleh dijalankan seribu kali. Hanya isinya yang berlanjut dari hasil terakhir.",
            ),
        ),
    ),
    Percent(
        id="persen-bali",
        variable="persen_bali",
        objective="galat",
        low=1.0,
        reference=lambda: internet("Bali"),
        hints=(
            "Sudah mencoba dengan koma? Sekarang ganti koma itu dengan titik.",
            "Tulis: `persen_bali = 73.34`.",
        ),
        explanation="Koma memisahkan dua hal, seperti di daftar hadir: “73, 34”. Jadi 73,34 terbaca sebagai 73 dan 34. "
        "Untuk desimal, Python memakai titik.",
        right="Di naskah tulis 73,34. Di Python tulis 73.34. Angkanya satu, ejaannya dua.",
        misconceptions=(
            Misconception(
                "koma-dibuang",
                7334,
                "Komanya hilang, jadi nilainya seratus kali lebih besar. Ganti koma dengan titik.",
            ),
            Misconception(
                "desimal-dibuang",
                73,
                "Angka di belakang koma ikut terhapus. Tulis lengkap: 73, titik, lalu 34.",
            ),
        ),
    ),
    Number(
        id="warga-dilayani",
        variable="warga_dilayani",
        objective="galat",
        unit="orang",
        low=0,
        high=10_000,
        reference=lambda: 73,
        hints=(
            "Hapus kedua tanda kutipnya. Angkanya saja yang tinggal.",
            "Tulis: `warga_dilayani = 73`.",
        ),
        explanation='Yang diapit tanda kutip adalah tulisan. Kalau "73" dikali 2, Python menjawab "7373": tulisannya '
        "disalin dua kali. Angka tanpa kutip menjadi 146.",
        right="Tanpa kutip, angka itu bisa dijumlah dan dikali. Nomor antrean seperti A-073 tetap tulisan.",
        misconceptions=(
            Misconception(
                "nomor-loket",
                3,
                "Itu nomor loketnya. Yang diminta jumlah warga yang sudah dilayani.",
            ),
            Misconception(
                "nomor-pagi",
                41,
                "Itu nomor antrean tadi pagi. Nomor terakhirnya A-073.",
            ),
        ),
    ),
    Choice(
        id="uji-belum-tepat",
        variable="uji_belum_tepat",
        objective="kumpulkan",
        options={
            "A": "isi sel uji, sampai pesannya hilang",
            "B": "isi sel jawaban di atasnya",
            "C": "sel ujinya dihapus saja",
            "D": "nama dan NIP",
        },
        reference=lambda: "B",
        hints=(
            "Sel uji itu seperti timbangan. Kalau beratnya kurang, apa yang Anda tambah?",
            "Yang Anda isi adalah sel jawaban, tepat di atas sel uji.",
        ),
        explanation="Sel uji hanya memeriksa sel jawaban di atasnya. Ubah jawabannya, jalankan sel jawaban, lalu "
        "jalankan lagi sel ujinya.",
        right="Jawaban diubah, sel jawaban dijalankan, sel uji dijalankan lagi. Urutannya selalu begitu.",
        misconceptions=(
            Misconception(
                "mengubah-sel-uji",
                "A",
                "Itu seperti mengubah timbangan. Saat dinilai, yang dipakai sel uji yang asli.",
            ),
            Misconception(
                "menghapus-sel-uji",
                "C",
                "Saat dinilai, sel uji yang asli dipasang lagi. Jawabannya tetap diperiksa.",
            ),
        ),
    ),
    Choice(
        id="sel-terhapus",
        variable="sel_terhapus",
        objective="kumpulkan",
        options={
            "A": "cepat-cepat menyimpan dengan Ctrl+S",
            "B": "mengetik ulang sel itu seingatnya",
            "C": "membatalkan penghapusan: menu Edit, lalu Undo Cell Operation",
            "D": "mengulang semuanya besok",
        },
        reference=lambda: "C",
        hints=(
            "Di Word, Anda menekan apa bila telanjur menghapus satu alinea?",
            "Undo berarti batalkan. Cari kata itu di menu Edit.",
        ),
        explanation="Undo Cell Operation mengembalikan sel yang baru dihapus, lengkap dengan isinya. Jalan pintasnya "
        "huruf Z, sesudah Anda mengeklik bagian kiri sebuah sel.",
        right="Undo Cell Operation mengembalikan selnya. Terhapus bukan berarti hilang.",
        misconceptions=(
            Misconception(
                "simpan-dulu",
                "A",
                "Ctrl+S menyimpan halaman tanpa sel itu. Batalkan dulu penghapusannya, baru simpan.",
            ),
            Misconception(
                "mengetik-ulang-sel",
                "B",
                "Sel tugas punya tanda pengenal yang tidak tampak. Sel ketikan ulang tidak memilikinya.",
            ),
        ),
    ),
    Choice(
        id="sudah-sampai",
        variable="sudah_sampai",
        objective="kumpulkan",
        options={
            "A": "sesudah Ctrl+S",
            "B": "sesudah tanda terima muncul di layar",
            "C": "sesudah berkas dari folder hasil diunggah ke LMS, atau terkirim ke server kelas",
            "D": "sesudah komputer dimatikan",
        },
        reference=lambda: "C",
        hints=(
            "Tanda terima menyebut folder tempat berkasnya. Folder itu ada di komputer siapa?",
            "Baca “Langkah berikutnya” di bawah contoh tanda terima.",
        ),
        explanation="Ctrl+S menyimpan di komputer ini. Tombol mengemasnya menjadi satu berkas, masih di komputer ini. "
        "Pengajar menerimanya setelah berkas itu diunggah atau terkirim ke server kelas.",
        right="Simpan, kemas, kirim. Yang ketiga sering terlupa, seperti surat yang masih di laci.",
        misconceptions=(
            Misconception(
                "simpan-dikira-kirim",
                "A",
                "Ctrl+S menyimpan di komputer ini saja. Pengajar belum melihat apa-apa.",
            ),
            Misconception(
                "kemas-dikira-kirim",
                "B",
                "Hampir. Tanda terima berarti berkasnya sudah jadi, tetapi masih di komputer ini.",
            ),
        ),
    ),
]
