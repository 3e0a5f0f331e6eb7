#!/bin/sh
# Menyiapkan kursus (sekali saja), lalu membuka ruang belajar.
set -e
cd "$(dirname "$0")"
if [ ! -f .venv/siap.txt ]; then
  echo "Menyiapkan kursus. Sekali saja, perlu internet, sekitar lima menit ..."
  python3 -m venv .venv
  .venv/bin/python -m pip install -q --require-hashes -r requirements-peserta.txt
  .venv/bin/python -m pip install -q --no-deps {wheel}
  echo siap > .venv/siap.txt
fi
exec .venv/bin/egov lab
