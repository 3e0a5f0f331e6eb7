package main

const (
	name        = "Melek Digital"
	work        = "Pekerjaan saya"
	sayOpen     = "Melek Digital terbuka di %s\nBiarkan jendela ini terbuka selama belajar. Tutup jendela ini untuk berhenti.\n"
	sayRunning  = "Melek Digital sudah berjalan. Halamannya dibuka lagi di browser."
	sayTaken    = "Alamat 127.0.0.1:18642 sedang dipakai program lain. Tutup program itu atau hidupkan ulang komputer, lalu coba lagi."
	sayDamaged  = "Berkas MelekDigital.exe rusak. Salin lagi dari sumbernya."
	sayEnter    = "Tekan Enter untuk menutup."
	sayName     = "nama berkas tidak dikenal"
	sayOther    = "permintaan ini bukan dari halaman kursus"
	sayBig      = "berkasnya lebih besar dari 50 MB"
	sayNoSpace  = "folder di samping program tidak dapat ditulisi atau penuh"
	sayNoFile   = "Halaman ini tidak ada."
	sayNoMethod = "Cara ini tidak dilayani."
)
