@echo off
chcp 65001 >nul
cd /d "%~dp0"
where py >nul 2>nul
if errorlevel 1 (
  echo Python belum terpasang. Pasang Python 3.10 atau lebih baru dari python.org, lalu klik dua kali Mulai.bat lagi.
  echo Tidak boleh memasang program? Pakai MelekDigital.exe atau edisi browser.
  pause
  exit /b 1
)
if not exist .venv\siap.txt (
  echo Menyiapkan kursus. Sekali saja, perlu internet, sekitar lima menit ...
  py -m venv .venv || goto gagal
  .venv\Scripts\python -m pip install -q --require-hashes -r requirements-peserta.txt || goto gagal
  .venv\Scripts\python -m pip install -q --no-deps {wheel} || goto gagal
  echo siap > .venv\siap.txt
)
.venv\Scripts\egov lab
pause
exit /b 0
:gagal
echo Penyiapan belum selesai. Periksa sambungan internet, lalu klik dua kali Mulai.bat lagi.
pause
exit /b 1
