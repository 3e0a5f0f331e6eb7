"""Pictures of the imitated Mondays: two hundred of each plan, and who pays for a fast lane."""

from __future__ import annotations

import numpy as np

from egov.charts import WARNA, angka, persen, show
from egov.units.common.plot import plot
from egov.units.u09 import data
from egov.units.u09.people import SERVICES
from egov.units.u09.tiruan import OFTEN, SHAKE, Plan, results

TEPI = "#222222"
SOURCE = f"Senin tiruan dari tabel log_loket, {OFTEN} kali, kocokan {SHAKE} (rekaan)"
PLANS = {
    "biasa": Plan(),
    "loket ke jam 12": Plan(pindah_ke=12),
    "aplikasi, 10 dari 100": Plan(aplikasi=10),
    "loket ke jam 8": Plan(pindah_ke=8),
}
# The one Monday each drew in the pantry, counted from 0.
YUSUF, MARLINA = ("loket ke jam 12", 3), ("aplikasi, 10 dari 100", 2)


def dua_ratus() -> None:
    """A dot a Monday, mean and band by plan; the two Mondays that were drawn first stand out."""
    fig, ax = plot(8, 4)
    told = []
    for place, (name, plan) in enumerate(PLANS.items()):
        values = np.array([one.rata for one in results(plan)])
        spread = np.random.RandomState(place).uniform(-0.26, 0.26, len(values))
        ax.plot(values, -place + spread, ".", color=WARNA["langit"], markersize=4)
        low, high = np.quantile(values, [0.05, 0.95])
        ax.plot([low, high], [-place] * 2, "-", color=TEPI, linewidth=6, alpha=0.45, solid_capstyle="butt")
        ax.plot([values.mean()], [-place], "D", color=TEPI, markersize=8)
        ax.text(values.mean(), -place + 0.34, angka(values.mean(), 1), ha="center", fontsize=10, weight="bold")
        told.append(f"{name}: {angka(values.mean(), 1)} menit, sembilan dari sepuluh Senin antara {angka(low, 1)} "
                    f"dan {angka(high, 1)}")  # fmt: skip
    rows = list(PLANS)
    for who, (name, number) in (("Pak Yusuf", YUSUF), ("Bu Marlina", MARLINA)):
        one = data.one_monday(PLANS[name], number)
        ax.plot([one], [-rows.index(name) - 0.36], "^", color=WARNA["jingga"], markersize=9, markeredgecolor=TEPI)
        ax.text(one + 0.8, -rows.index(name) - 0.44, f"{who}, sekali", color="#8a3b00", fontsize=10)
        told.append(f"Segitiga: {who}, sekali kocok, {angka(one, 1)} menit")
    share = data.chance_that_worse_wins(PLANS[YUSUF[0]], PLANS[MARLINA[0]])
    told.append(f"Dari semua pasangan satu lawan satu, jam 12 menang atas aplikasi 10 dalam {persen(share, 0)}")
    ax.set_yticks([-n for n in range(len(rows))], rows)
    ax.set_ylim(0.6 - len(rows), 0.65)
    ax.set_xlim(0, 50)
    ax.set_xlabel("Rata-rata menunggu pada satu Senin (menit)")
    ax.set_ylabel("Rencana")
    show(
        fig,
        title="Satu Senin bisa menipu, dua ratus tidak",
        text=f"Satu titik setiap Senin tiruan, satu baris setiap rencana. Belah ketupat: rata-ratanya; garis tebal: "
        f"sembilan dari sepuluh Senin. {'. '.join(told)}.",
        source=SOURCE,
    )


def jalur_cepat() -> None:
    """One in ten by service, without and with the fast lane."""
    pairs = list(zip(SERVICES, data.tail_by_service(Plan()), data.tail_by_service(Plan(jalur_cepat=True)), strict=True))
    fig, ax = plot(8, 3.6)
    for place, (_, before, after) in enumerate(pairs):
        for shift, value, colour, hatch, name in ((-0.2, before, "langit", "", "biasa"),
                                                  (0.2, after, "emas", "//", "jalur cepat KTP-el")):  # fmt: skip
            ax.bar(place + shift, value, 0.38, color=WARNA[colour], hatch=hatch, edgecolor=TEPI,
                   label=name if place == 0 else None)  # fmt: skip
            ax.text(place + shift, value + 1, angka(value, 0), ha="center")
    ax.set_xticks(range(len(pairs)), [name for name, _, _ in pairs])
    ax.set_ylim(0, 80)
    ax.legend(loc="upper left")
    ax.set_xlabel("Layanan")
    ax.set_ylabel("Satu dari sepuluh menunggu\nlebih dari … menit")
    means = [data.mean(jalur_cepat=fast) for fast in (False, True)]
    tails = [data.mean("satu_dari_sepuluh", jalur_cepat=fast) for fast in (False, True)]
    told = "; ".join(f"{name}: {angka(before, 0)} menjadi {angka(after, 0)} menit" for name, before, after in pairs)
    show(
        fig,
        title="Yang cepat makin cepat, yang lama makin lama",
        text=f"Dua batang setiap layanan, sebelum dan sesudah jalur cepat. Satu dari sepuluh, {told}. Semua warga: "
        f"rata-rata {angka(means[0], 1)} menjadi {angka(means[1], 1)}, satu dari sepuluh {angka(tails[0], 1)} menjadi "
        f"{angka(tails[1], 1)} menit.",
        source=SOURCE,
    )
