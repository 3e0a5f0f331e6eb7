"""What charts and widgets say to trainees, keyed by id: a second edition is a second table."""

from __future__ import annotations

MESSAGES = {
    # charts
    "figure.source": "Sumber: {source}",
    "figure.details": "Uraian gambar",
    "figure.alt": "Grafik: {title} Uraian lengkapnya ada di bawah gambar.",
    "figure.text_plain": "Grafik: {title}\n{text}\nSumber: {source}",
    "figure.missing": "charts.show() belum lengkap: isi {names}. title berisi temuan, text menguraikan "
    "gambar untuk orang yang tidak melihatnya, source menyebut asal data.",
    "number.none": "tidak ada data",
    "number.million": "{number} juta",
    "number.billion": "{number} miliar",
    # every activity
    "activity.static": "Jalankan sel ini (Shift+Enter) untuk mulai. Yang tampak sekarang keadaan awalnya.",
    "activity.details": "Uraian dalam kata-kata",
    "activity.alt": "Gambar kegiatan: {title}. Uraiannya ada di bawah gambar.",
    # slider explorer
    "slider.how": "Geser dengan tetikus, atau pilih penggeser dengan Tab lalu tekan tombol panah.",
    "slider.preset": "Pilih sumber:",
    "slider.preset_free": "(geser sendiri)",
    "slider.band": "rentang wajar: {low} sampai {high}",
    "slider.fits": "Masuk rentang wajar",
    "slider.below": "Di bawah rentang wajar",
    "slider.above": "Di atas rentang wajar",
    "slider.no_band": "Hasil hitungan",
    "slider.value": "{label}: {value}",
}


def say(key: str, **values: object) -> str:
    """The message `key` with its gaps filled."""
    return MESSAGES[key].format(**values)
