"""The counter morning of unit 01: five decisions, told in two tracks.

What happens to Bu Lina at 08.40 comes back at 11.40: whoever sends her home finds her in the family chat group, so
the middle of the morning is written once and laid out twice (`_track`). No pick is silly; each is somebody's habit.
"""

from __future__ import annotations

from egov.widgets import Measure, Node, Pick

WAIT, TRUST, COMPLAINTS = "Waktu tunggu", "Kepercayaan warga", "Keluhan hari ini"
MEASURES = [
    Measure(WAIT, 40, 120, "menit", better="turun"),
    Measure(TRUST, 50, 100, "dari 100"),
    Measure(COMPLAINTS, 3, 15, better="turun"),
]


def _effects(wait: int, trust: int, complaints: int) -> dict[str, int]:
    return {WAIT: wait, TRUST: trust, COMPLAINTS: complaints}


def _lina(opening: str) -> Node:
    """08.40: the request that the rule has made lighter and the leaflet has not."""
    return Node(
        f"Pukul 08.40, keputusan 2 dari 5. {opening} Bu Lina pindah rumah di dalam kota. Ia membawa formulir dan KK, "
        "tanpa surat pengantar RT. Brosur kantor masih meminta surat itu, padahal aturannya tidak.",
        [
            Pick(
                "Terima berkasnya, lalu coret surat RT dari brosur.",
                "lansia-puas",
                "Bu Lina selesai dalam sekali datang. Brosur lama jadi kertas coretan, dan itu nasib yang layak.",
                _effects(-5, 12, 0),
            ),
            Pick(
                "Terima, asalkan surat RT-nya difoto dan dikirim lewat WhatsApp.",
                "lansia-kecewa",
                "Langkah yang bisa dibuang kini menjadi digital. Bu Lina tetap harus mencari Pak RT.",
                _effects(5, -5, 1),
            ),
            Pick(
                "Minta ia pulang mengambil surat RT. Brosur tetap brosur.",
                "lansia-kecewa",
                "Mejanya cepat kosong. Bu Lina akan kembali besok, jadi antrean besok bertambah satu.",
                _effects(5, -10, 1),
            ),
        ],
    )


def _track(name: str, last: str) -> dict[str, Node]:
    """09.30 and 10.30, leading to the 11.40 that fits what happened to Bu Lina."""
    return {
        f"lansia-{name}": Node(
            "Pukul 09.30, keputusan 3 dari 5. Pak Darmo, 62 tahun, hanya punya ponsel bertombol. Layanannya kini "
            "diajukan lewat laman. Di belakangnya ada sepuluh orang.",
            [
                Pick(
                    "Beri ia brosur cara memasang aplikasi.",
                    f"sistem-{name}",
                    "Pak Darmo berterima kasih dengan sopan, lalu pulang. Brosurnya bagus. Ponselnya tidak berubah.",
                    _effects(0, -12, 1),
                ),
                Pick(
                    "Buka meja bantu: satu petugas mengisikan laman bersamanya.",
                    f"sistem-{name}",
                    "Empat menit selesai. Tiga orang di belakangnya ikut pindah ke meja bantu.",
                    _effects(-6, 10, -1),
                ),
                Pick(
                    "Layani di loket biasa dengan formulir kertas, khusus hari ini.",
                    f"sistem-{name}",
                    "Pak Darmo senang. Isiannya diketik ulang sore nanti, dan besok ada Pak Darmo yang lain.",
                    _effects(4, 5, 0),
                ),
            ],
        ),
        f"sistem-{name}": Node(
            "Pukul 10.30, keputusan 4 dari 5. Sistem melambat dan layar hanya berputar. Dua puluh orang duduk, "
            "dan mulai ada yang melirik jam dinding.",
            [
                Pick(
                    "Diam dulu. Biasanya sebentar lagi pulih.",
                    f"grup-{last}",
                    "Pulihnya 50 menit kemudian. Dua puluh orang menebak-nebak sendiri, dan tebakan jarang baik hati.",
                    _effects(15, -12, 2),
                ),
                Pick(
                    "Minta semua orang kembali besok.",
                    f"grup-{last}",
                    "Ruangan lega, antrean besok dua kali lipat. Kantor tidak menunggu; warga yang menunggu.",
                    _effects(-5, -15, 3),
                ),
                Pick(
                    "Umumkan apa adanya, catat nomor, kabari begitu sistem pulih.",
                    f"grup-{last}",
                    "Sebagian pulang dengan tenang. Yang menunggu kini kabar, bukan orangnya.",
                    _effects(-10, 10, 0),
                ),
            ],
        ),
    }


CLARIFY = Pick(
    "Terbitkan klarifikasi: kantor ini sudah punya aplikasi.",
    "tutup",
    "Komentar pertama: “Aplikasinya apa ya namanya?” Komentar kedua menanyakan hal yang sama.",
    _effects(0, -12, 2),
)
DELETE = Pick(
    "Hubungi penulisnya, minta unggahan itu dihapus.",
    "tutup",
    "Unggahan hilang. Tangkapan layarnya sudah di tiga grup lain, lengkap dengan pesan Anda.",
    _effects(0, -15, 3),
)


def _group(post: str, mend: str) -> Node:
    """11.40: a citizen writes about the office."""
    return Node(
        f"Pukul 11.40, keputusan 5 dari 5. Di grup WhatsApp warga beredar tulisan: {post} Kepala dinas bertanya "
        "apa yang akan Anda lakukan.",
        [
            CLARIFY,
            Pick(
                "Akui, jawab dengan santun, lalu perbaiki penyebabnya hari ini.",
                "tutup",
                mend,
                _effects(-4, 15, -1),
            ),
            DELETE,
        ],
    )


NODES = {
    "pintu": Node(
        "Pukul 07.55, keputusan 1 dari 5. Hari Senin. Tiga puluh orang sudah duduk, dan mesin nomor antrean "
        "kehabisan kertas. Anda memimpin loket pagi ini.",
        [
            Pick(
                "Tunggu kertas dari gudang, supaya nomornya resmi.",
                "lina-padat",
                "Kertas datang pukul 08.25. Nomornya resmi sekali, dan orang-orangnya sudah hafal wajah Anda.",
                _effects(15, -5, 1),
            ),
            Pick(
                "Minta semua orang mengambil nomor lewat aplikasi antrean.",
                "lina-padat",
                "Dua belas orang berhasil. Sisanya saling meminjam ponsel dan saling meminjam sabar.",
                _effects(8, -8, 2),
            ),
            Pick(
                "Bagi nomor tulisan tangan sambil menanyai keperluan tiap orang.",
                "lina-lega",
                "Sembilan orang ternyata hanya ingin bertanya syarat. Mereka terjawab di tempat dan pulang.",
                _effects(-10, 8, 0),
            ),
        ],
    ),
    "lina-padat": _lina("Ruang tunggu penuh."),
    "lina-lega": _lina("Ruang tunggu mulai lega."),
    **_track("puas", "biasa"),
    **_track("kecewa", "lina"),
    "grup-biasa": _group(
        "“Syarat di papan depan beda dengan di loket. Mana yang benar?”",
        "Papan depan diganti sebelum jam istirahat. Penulisnya mengunggah foto papan yang baru.",
    ),
    "grup-lina": _group(
        "“Ibu saya disuruh mencari surat RT. Aturannya tidak meminta!”",
        "Anak Bu Lina membalas: “Terima kasih, ditunggu.” Surat RT dicoret dari brosur, tiga jam terlambat.",
    ),
    "tutup": Node("Pukul 12.00. Loket berganti petugas, dan Anda akhirnya minum. Inilah pagi Anda dalam tiga ukuran."),
}


def morning():
    """The live scenario."""
    from egov.widgets import scenario

    return scenario(title="Pagi di loket: lima keputusan", nodes=NODES, start="pintu", measures=MEASURES)
