// All that the scripts of this site say.
export const WORDS = {
  "save": "Simpan pekerjaan saya",
  "save-tip": "Unduh semua pekerjaan Anda sebagai satu berkas",
  "continue": "Lanjutkan dari berkas",
  "continue-tip": "Buka berkas simpanan dari komputer lain",
  "home": "Melek Digital: halaman depan",
  "saving": "Menyiapkan berkas simpanan …",
  "saved": "Tersimpan sebagai {name} di folder unduhan. Bawa berkas itu bila pindah komputer.",
  "saved-stick": "Tersimpan di {place}.",
  "not-saved": "Pekerjaan belum tersimpan ({reason}). Coba sekali lagi.",
  "nothing": "Belum ada yang perlu disimpan: Anda belum mengubah apa pun.",
  "taken": "{count} halaman dilanjutkan. Halaman ini dimuat ulang.",
  "not-ours": "Berkas ini bukan simpanan Melek Digital yang utuh. Pilih berkas melek-digital-….zip.",
  "no-store": "Ruang belajar belum siap. Tunggu sebentar, lalu coba lagi.",
  "before": "sebelum dilanjutkan",
  "new-version": "versi baru",
  "kept": "{name} sudah Anda ubah, jadi tetap seperti semula. Versi barunya: {beside}.",
  "opening": "Membuka ruang belajar …",
  "step-python": "Langkah 1 dari 3: menyiapkan Python. Anda sudah dapat membaca.",
  "step-packages": "Langkah 2 dari 3: menyiapkan tabel dan gambar. Anda sudah dapat membaca.",
  "step-kernel": "Langkah 3 dari 3: hampir siap.",
  "step-ready": "Siap. Jalankan sel dengan Shift+Enter.",
  "step-failed": "Python tidak dapat dijalankan di komputer ini ({reason}). Tutup program lain, lalu muat ulang halaman.",
  "slow": "Masih menyiapkan. Komputer lama memerlukan satu sampai dua menit; Anda tetap dapat membaca.",
  "low-memory": "Komputer ini bermemori {size} GB; kursus ini memerlukan 4 GB. Tutup program lain sebelum mulai.",
  "no-worker": "Browser ini tidak mengizinkan penyimpanan (mungkin jendela penyamaran). Nilai latihan dan pengumpulan "
    + "tugas tidak jalan di sini. Pakai jendela biasa.",
  "no-disk": "Ruang simpan browser hampir penuh. Tekan Simpan pekerjaan saya, lalu kosongkan ruang.",
  "private": "Browser ini dapat menghapus pekerjaan Anda saat ditutup. Tekan Simpan pekerjaan saya sebelum pulang.",
  "renewed": "Versi baru kursus sudah siap. Muat ulang halaman bila pekerjaan Anda sudah tersimpan.",
  "other-tab": "Ruang belajar sudah terbuka di tab lain.",
  "other-tab-help": "Pindah ke tab itu. Atau tutup tab itu, lalu muat ulang halaman ini.",
  "reload": "Muat ulang",
  "close": "Tutup pesan",
};

export const fill = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
export const say = (key, values = {}) => fill(WORDS[key], values);
