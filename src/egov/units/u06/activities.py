"""Live activities of unit 06."""

from __future__ import annotations

from egov.charts import juta, persen
from egov.data import load, province
from egov.units.common.puzzles import guess, lines
from egov.units.u06.data import area, share, unconnected, with_unconnected


def peta_syarat():
    """Choose the share a service requires; see the provinces below it and the people left out on both sides."""
    from egov.widgets import Outcome, Slider, Tile, tile_explorer

    rows = with_unconnected()
    shares = load("peta_petak").merge(load("provinsi")[["kode_kemendagri", "provinsi"]]).merge(rows, how="left")
    own, held = province.chosen(), area(province.chosen())
    tiles = [
        Tile(
            ("◆" if t.provinsi == own else "") + t.singkatan,
            t.kolom,
            t.baris,
            None if t.persen != t.persen else float(t.persen),
        )
        for t in shares.itertuples()
    ]

    def judge(level: float) -> Outcome:
        low, enough = rows[rows["persen"] < level], rows[rows["persen"] >= level]
        sentence = (
            f"Dari 34 provinsi yang punya angka, {len(low)} di bawah syarat. Penduduknya {juta(low['penduduk'].sum())} "
            f"orang, dan kira-kira {juta(low['belum'].sum())} di antaranya belum memakai internet. Di {len(enough)} "
            f"provinsi yang memenuhi syarat masih ada kira-kira {juta(enough['belum'].sum())} orang yang belum. "
            f"{held} ({persen(share(held), 1)}) {'di bawah' if share(held) < level else 'memenuhi'} syarat; di sana "
            f"kira-kira {juta(unconnected(held))} orang belum."
        )
        return Outcome(level, sentence, verdict="Taksiran kasar")

    return tile_explorer(
        title="Kalau syaratnya sekian persen, siapa yang tertinggal?",
        slider=Slider("syarat", "Syarat: warga yang memakai internet, sekurangnya", 25, 90, 1, 50, "%"),
        tiles=tiles,
        judge=judge,
        legend=("✘ di bawah syarat", "memenuhi syarat", "– tidak ada angka sendiri"),
    )


tebak_belum = guess(
    __name__,
    "apa yang tercetak?",
    "print((100 - 60) / 100 * 200)",
    ["120.0", "80.0", "8000.0"],
    "60 dari 100 sudah memakai, jadi 40 dari 100 belum: 80 dari 200 orang.",
)


tebak_bobot = guess(
    __name__,
    "rata-rata ditarik ke mana?",
    "print((80 * 3 + 40 * 1) / (3 + 1))",
    ["60.0", "70.0", "280.0"],
    "Tiga orang di angka 80, satu orang di 40. Rata-ratanya ditarik ke tempat yang lebih banyak orangnya.",
)


susun_petugas = lines(
    __name__,
    "dari orang ke petugas",
    "Cetak kebutuhan petugas untuk 96.000 orang.",
    ["belum = 96_000", "datang = belum / 10", "petugas = datang / (20 * 240)", "print(petugas)"],
    "Orangnya dulu, lalu yang datang, baru petugasnya. Nama harus ada sebelum dipakai.",
)
