"""What `egov web` says while it builds the browser edition."""

MESSAGES = {
    "help.out": "folder tujuan (biasanya dist/web)",
    "help.pyodide": "ambil berkas Pyodide dari folder distribusi resminya (atau PYODIDE=FOLDER)",
    "help.only": "hanya paket zip, atau hanya MelekDigital.exe",
    "no_clone": "egov web memerlukan folder proyek, karena sumber tugas ada di sana.",
    "step_supply": "Mengambil alat pembangun (sekali saja) ...",
    "step_build": "Membangun ...",
    "done": "{site}: {files} berkas, {size} MB. Layani folder ini dengan server web mana pun; dibuka langsung sebagai "
    "berkas tidak jalan.",
    "no_wheel": "Di {folder} tidak ada tepat satu paket {name}. Hapus folder itu, lalu coba lagi.",
    "tool_failed": "{tool} gagal:\n{words}",
    "lab_page": "Halaman JupyterLite berubah bentuk; egov.web.finish tidak tahu tempat bilah kita.",
    "no_go": "Program go tidak ada. Pasang dari Debian: apt-get install golang-go.",
    "no_site": "Edisi browser belum dibangun. Jalankan dulu: make web.",
    "made": "{path} ({size} MB)",
    "pyodide_missing": "Berkas Pyodide {name} tidak ada. PYODIDE=FOLDER harus menunjuk distribusi resmi yang lengkap, "
    "versi yang tertulis di web/pyodide-lock.json.",
    "pyodide_differs": "Berkas Pyodide {name} tidak sama dengan daftar kunci Pyodide, jadi tidak dipakai.",
}
