"""Live activities of unit 11: a message checked step by step, twenty posts sorted, a workbench for words."""

from __future__ import annotations

from egov.units.u11 import data

WORD = "ktp"
# Twenty posts, and why each spreads the rumour or does not.
POSTS = {
    "U2178": "Ia mengaku belum mengecek, tetapi kabarnya tetap sampai ke satu RT.",
    "U0226": "Ini tentang dirinya sendiri, tanpa kabar apa pun.",
    "U2347": "Ia bertanya, dan mungkin sudah dirugikan. Balas ini lebih dulu.",
    "U2396": "Delapan grup, dengan niat baik. Niat tidak mengubah isinya.",
    "U2736": "Ia membantah, dan menunjuk tempat bertanya.",
    "U1387": "Keluhan biasa tentang antrean.",
    "U2329": "Ia bertanya sebelum percaya.",
    "U2322": "Ia minta dibantu menyebarkan, sebab kasihan.",
    "U2591": "Bantahan dengan gurauan.",
    "U2275": "Ia bingung dan bertanya. Saringan “ktp” tidak melihatnya.",
    "U2432": "Kabar itu dipakainya sebagai penjelasan, seolah-olah sudah pasti.",
    "U1411": "Fotonya yang dikeluhkan, bukan KTP-nya yang hangus.",
    "U2213": "Ia panik, bukan berniat buruk. Penyusun tabel memberi label itu; Anda boleh berbeda pendapat.",
    "U2267": "Ia bertanya, dan pertanyaannya tajam.",
    "U2341": "Ditambah denda, kabarnya makin seram.",
    "U2606": "Marah kepada penyebar bukan menyebarkan.",
    "U0383": "Sepak bola.",
    "U2450": "Ia bertanya, setengah bergurau.",
    "U2453": "Jasanya berjalan karena kabar itu dianggap benar.",
    "U2645": "Ia mengingatkan orang supaya berhenti.",
}


def pilah_dua_puluh():
    """Sort twenty posts; the boxes of the filter fill."""
    from egov.units.u11.pilah import BoxSorter, card

    rows = data.posts().set_index("id")
    caught = set(data.caught(WORD)["id"])
    cards = []
    for key, reason in POSTS.items():
        row = rows.loc[key]
        cards.append((card(row, data.glossed(row["teks"], row["arti"]), reason), key in caught))
    return BoxSorter("Dua puluh unggahan, satu saringan", WORD, cards)


def bengkel_kata():
    """Type a filter of your own; it starts with the word that also means a kick."""
    from egov.units.u11.bengkel import WordBench

    return WordBench("listrik", "isu listrik")


def periksa():
    """The message to RT 05, checked step by step."""
    from egov.units.u11.periksa import night

    return night()
