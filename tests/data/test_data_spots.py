"""Spot values of every published table, typed by hand from the collected facts: figure and source as they were read.

The seal says that a file is what it was; these say that it was right. Never copy a value from the table into this
list: a figure typed from the table proves nothing.
"""

import pytest

from egov import data
from egov.data import package, seal

# table, column, value, source, the row
SPOTS = [
    ("pengguna_internet", "persen", 17.1, "S058", {"iso3": "ABW", "tahun": 2001}),
    ("pengguna_internet", "persen", 63.7, "S060", {"iso3": "WLD", "tahun": 2022}),
    ("pengguna_internet", "persen", 62.1045, "S058", {"iso3": "IDN", "tahun": 2021}),
    ("pengguna_internet", "persen", 99.0, "S058", {"iso3": "NOR", "tahun": 2022}),
    ("pengguna_internet_2022", "persen", 59.94025, "S061", {"iso3": "WLD", "tahun": 2020}),
    ("pengguna_internet_2022", "persen", 17.1, "S061", {"iso3": "ABW", "tahun": 2001}),
    ("pengguna_internet_2022", "persen", 11.5, "S061", {"iso3": "NGA", "tahun": 2010}),
    ("penduduk", "penduduk", 7989545217, "S083", {"iso3": "WLD", "tahun": 2022}),
    ("penduduk", "penduduk", 91439, "S083", {"iso3": "ABW", "tahun": 2001}),
    ("penduduk", "penduduk", 278830529, "S083", {"iso3": "IDN", "tahun": 2022}),
    ("penduduk_2022", "penduduk", 7763498647, "S084", {"iso3": "WLD", "tahun": 2020}),
    ("penduduk_2022", "penduduk", 241834226, "S084", {"iso3": "IDN", "tahun": 2010}),
    ("jawaban_indonesia_2022", "persen", 66.48, "S025", {"kode": "bps-perorangan"}),
    ("jawaban_indonesia_2022", "persen", 77.02, "S021", {"kode": "apjii"}),
    ("jawaban_indonesia_2022", "persen", 86.54, "S028", {"kode": "bps-rumah-tangga"}),
    ("calon_angka_pidato", "nilai", 62.5, "S128", {"klaim_id": "W1", "cocok": "cocok", "sumber_id": "S128"}),
    ("calon_angka_pidato", "nilai", 7.258, "S135", {"klaim_id": "W3"}),
    ("calon_angka_pidato", "nilai", 260.3, "S142", {"klaim_id": "I3"}),
    ("penduduk_terdaftar", "penduduk", 271349889, "S170", {"cakupan": "Indonesia", "sumber_id": "S170"}),
    ("langganan_seluler", "per_100", 108.02139, "S075", {"iso3": "WLD", "tahun": 2022}),
    ("langganan_seluler", "per_100", 132.199, "S074", {"iso3": "IDN", "tahun": 2021}),
    ("broadband_tetap", "per_100", 17.11566, "S073", {"iso3": "WLD", "tahun": 2020}),
    ("broadband_tetap", "per_100", 4.48746, "S072", {"iso3": "IDN", "tahun": 2021}),
    ("apjii_nasional", "pengguna_juta", 171.17, "S019", {"tahun": 2018}),
    ("apjii_nasional", "persen", 79.5, "S023", {"tahun": 2024}),
    ("apjii_nasional", "penduduk_juta", 284.4389, "S024", {"tahun": 2025}),
    ("apjii_pulau", "persen", 69.26, "S002", {"tahun": 2025, "pulau": "Maluku-Papua", "sumber_id": "S002"}),
    ("apjii_pulau", "persen", 57.82, "S004", {"tahun": 2024, "pulau": "Jawa", "sumber_id": "S004"}),
    ("datareportal", "pengguna_juta", 4950, "S033", {"iso3": "WLD", "tahun_laporan": 2022}),
    ("datareportal", "pengguna_juta", 202.6, "S037", {"iso3": "IDN", "tahun_laporan": 2021}),
    ("itu_dunia", "persen", 63, "S063", {"tahun": 2021}),
    ("itu_dunia", "pengguna_miliar", 5.3, "S064", {"tahun": 2022}),
    ("bps_internet", "persen", 69.21, "S027", {"tahun": 2023, "basis": "perorangan 5+", "kelompok": "total"}),
    ("bps_internet", "persen", 22.63, "S029", {"tahun": 2010, "kelompok": "perdesaan"}),
    ("bps_internet", "persen", 82.07, "S028", {"tahun": 2021, "basis": "rumah tangga", "kelompok": "total"}),
    ("provinsi", "penduduk", 1102360, "S094", {"kode_kemendagri": "91"}),
    ("provinsi", "perempuan", 966574, "S094", {"provinsi": "Maluku"}),
    ("provinsi", "penduduk", 11038216, "S094", {"provinsi": "DKI Jakarta"}),
    ("indikator_provinsi", "nilai", 29.87, "S087", {"provinsi": "Papua", "sumber_id": "S087"}),
    ("indikator_provinsi", "nilai", 3.54, "S086", {"provinsi": "Maluku", "sumber_id": "S086"}),
    (
        "indikator_provinsi",
        "nilai",
        17.25,
        "S085",
        {"provinsi": "Papua", "kelompok": "perdesaan", "sumber_id": "S085"},
    ),
    ("egdi", "egdi", 0.79911, "S048", {"iso3": "IDN", "tahun": 2024}),
    ("egdi", "peringkat", 116, "S044", {"iso3": "IDN", "tahun": 2016}),
    ("egdi", "osi", 0.9861, "S045", {"iso3": "SGP", "tahun": 2018}),
    ("spbe", "indeks", 2.79, "S190", {"tahun": 2023}),
    ("spbe", "instansi_dinilai", 615, "S191", {"tahun": 2024}),
    ("literasi_digital", "keamanan", 3.12, "S040", {"tahun": 2022}),
    ("literasi_digital", "budaya", 3.9, "S040", {"tahun": 2021}),
    ("hoaks_kategori", "jumlah", 1628, "S065", {"periode": "2018-08/2023-12", "kategori": "Politik"}),
    ("hoaks_kategori", "jumlah", 126, "S066", {"periode": "2018-08/2019-02", "kategori": "Kesehatan"}),
    ("hoaks_bulanan", "jumlah", 353, "S067", {"bulan": "2019-02"}),
    ("hoaks_bulanan", "jumlah", 161, "S068", {"bulan": "2023-03"}),
    ("kepatuhan_ombudsman", "hijau", 53, "S079", {"tahun": 2022, "tingkat": "kota"}),
    ("kepatuhan_ombudsman", "merah", 92, "S078", {"tahun": 2021, "tingkat": "jumlah"}),
    ("laporan_ombudsman", "jumlah", 7903, "S081", {"tahun": 2019, "kategori": "Laporan diterima"}),
    ("laporan_ombudsman", "persen", 33.62, "S080", {"tahun": 2019, "kategori": "Penundaan berlarut"}),
    ("laporan_ombudsman", "persen", 12.29, "S082", {"tahun": 2021, "kategori": "Kepegawaian"}),
    ("sp4n_lapor", "nilai", 558, "S070", {"ukuran": "rata-rata laporan per hari"}),
    ("sp4n_lapor", "nilai", 303, "S071", {"ukuran": "pemerintah daerah terhubung"}),
    ("peraturan", "nomor", "27", "S118", {"singkat": "UU 27/2022"}),
    ("peraturan", "lembaran", "LN 2008 No. 61, TLN 4846", "S108", {"singkat": "UU 14/2008"}),
    ("peraturan", "tahun", 2019, "S126", {"singkat": "Permendagri 108/2019"}),
]
# Words typed from the facts, where a table has words and no figures of its own.
WORDS = [
    ("kesalahan_terbit", "pemeriksaan", ("64,8", "73,7", "8,9", "14,9"), "S151", {"id": "K02"}),
    ("kesalahan_terbit", "tertulis", ("4,5 miliar", "62%"), "S150", {"id": "K01"}),
    ("kesalahan_terbit", "tertulis", ("3,62", "3,55"), "S183", {"id": "K34"}),
    ("peraturan", "pokok", ("Pasal 46", "3x24 jam"), "S118", {"singkat": "UU 27/2022"}),
    ("peraturan", "pokok", ("10 hari kerja", "7 hari kerja", "30 hari kerja"), "S108", {"singkat": "UU 14/2008"}),
    ("peraturan", "pokok", ("60 hari",), "S102", {"singkat": "Perpres 76/2013"}),
    ("sumber", "dibaca_di", ("databoks", "75a51a574582f7c"), "S025", {"sumber_id": "S025"}),
    (
        "sumber",
        "dibaca_di",
        ("umiimroatus20", "Akses Internet-2022.csv"),
        "S085",
        {"sumber_id": "S085"},
    ),
    ("sumber", "terbitan", ("E-Government", "2024"), "S048", {"sumber_id": "S048"}),
]


@pytest.mark.parametrize("table, column, value, source, where", SPOTS)
def test_value_is_the_one_that_was_read_in_its_source(table, column, value, source, where):
    found = data.value(table, column, **where)
    assert str(found) == value if isinstance(value, str) else found == pytest.approx(value, abs=5e-5)
    assert data.value(table, "sumber_id", **where) == source


@pytest.mark.parametrize("table, column, words, source, where", WORDS)
def test_words_are_those_that_were_read_in_their_source(table, column, words, source, where):
    found = data.value(table, column, **where)
    assert [word for word in words if word not in found] == []
    assert data.value(table, "sumber_id", **where) == source


def test_every_published_table_with_sources_has_spots():
    with_sources = {
        described["name"]
        for described in filter(seal.is_sealed, package.descriptor()["resources"])
        if "sumber_id" in {field["name"] for field in described["schema"]["fields"]}
    }
    assert with_sources == {spot[0] for spot in [*SPOTS, *WORDS]}
