"""What the browser edition's front page says of each unit: the question it answers."""

MESSAGES = {
    "coming": "menyusul",
    "question.00": "Bisakah Anda menjalankan satu baris perintah tanpa takut merusak apa pun?",
    "question.01": "Layanan kita lebih cepat bagi siapa: bagi kantor atau bagi warga?",
    "question.02": "Pegawai yang paling lincah memakai gawai, apakah juga yang paling aman?",
    "question.03": "Apa yang perlu ditanyakan sebelum menekan tombol kirim?",
    "question.04": "62% dan 73%: persen dari siapa, kapan, dan kata siapa?",
    "question.05": "Benarkah angka itu tumbuh 12% setiap tahun?",
    "question.06": "Berapa orang yang belum memakai internet, dan di mana mereka?",
    "question.07": "Peringkat naik. Apakah pelayanannya juga naik?",
    "question.08": "Berapa langkah dan berapa hari yang dilewati warga sebelum urusannya selesai?",
    "question.09": "Membeli aplikasi atau memindahkan satu loket: mana yang memendekkan antrean?",
    "question.10": "Aduan sudah ditutup. Apakah masalahnya selesai?",
    "question.11": "Berapa orang yang membicarakan kabar ini, dan seberapa yakin kita?",
    "question.12": "Banyak yang suka. Berapa yang datang?",
    "question.13": "Satu anak, tiga daftar: data mana yang benar-benar perlu diminta?",
    "question.14": "Apa yang Anda ubah dalam sembilan puluh hari pertama?",
}
