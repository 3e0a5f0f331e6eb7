"""Unit 13: the faults of the three registers are there, in the numbers the dictionary promises."""

import pytest

from egov import data


@pytest.fixture(scope="module")
def people():
    return data.load("daftar_penduduk")


@pytest.fixture(scope="module")
def aid():
    return data.load("daftar_bantuan")


@pytest.fixture(scope="module")
def patients():
    return data.load("daftar_puskesmas")


def test_reference_keys_are_16_digits_from_00(people):
    assert len(people) == 809 and people["kunci"].str.fullmatch(r"00\d{14}").all()


def test_nine_are_listed_twice_and_five_keys_belong_to_two_people(people):
    twice = people[people["kunci"].duplicated(keep=False)]
    kinds = twice.groupby("kunci").agg(people=("tanggal_lahir", "nunique"), villages=("kelurahan", "nunique"))
    moved, shared = kinds[kinds["people"] == 1], kinds[kinds["people"] == 2]
    assert len(moved) == 9 and (moved["villages"] == 2).all() and len(shared) == 5


def test_different_people_share_a_name(people):
    births = people.groupby("nama")["tanggal_lahir"].nunique()
    assert (births >= 2).sum() >= 14


def test_aid_keys_are_faulty_in_the_promised_numbers(people, aid):
    known = set(people["kunci"])
    code = aid["kunci"].dropna()
    lost = code[code.str.fullmatch(r"\d{14}")]
    whole = code[code.str.fullmatch(r"00\d{14}")]
    assert len(aid) == 402 and aid["kunci"].isna().sum() == 34
    assert len(lost) == 62 and ("00" + lost).isin(known).mean() > 0.95
    assert len(code) - len(lost) - len(whole) == 18, "malformed"
    assert (~whole.isin(known)).sum() == 12 + len(_replaced(people, whole)), "keys nobody knows"


def _replaced(people, whole):
    """Keys of those whose entry in the reference carries somebody else's key."""
    from egov.synthetic.instansi import people as everyone

    real = {p["key"] for p in everyone()}
    return [key for key in whole if key in real and key not in set(people["kunci"])]


def test_an_inner_join_loses_the_poorest(people, aid):
    joined = aid.merge(people.drop_duplicates("kunci"), on="kunci")
    assert len(joined) < 0.75 * len(aid)
    keyless = aid[aid["kunci"].isna()]
    assert (keyless["bantuan_rupiah"] == 300_000).sum() == 29 and aid["bantuan_rupiah"].mean() < 270_000
    lost = ~aid["kunci"].isin(people["kunci"])
    share = lost.groupby(aid["bantuan_rupiah"]).mean()
    assert share[300_000] > 1.5 * share[200_000]


def test_a_name_does_not_find_all_whom_a_key_loses(people, aid):
    keyless = aid[aid["kunci"].isna()]
    assert keyless["nama"].isin(people["nama"]).sum() == 34 - 8 - 4
    places = people.groupby("nama")["kelurahan"].agg(set)
    twins = aid["nama"].map(people.groupby("nama")["tanggal_lahir"].nunique()).gt(1)
    assert twins.sum() >= 10, "a name finds two people"
    child = aid.set_index("penerima_id").loc["B153"]
    assert (
        child[["nama", "kelurahan"]].tolist() == ["Ida Umasugia", "Dermaga Lama"] and child["kunci"] != child["kunci"]
    )
    assert places["Ida Umasugia"] == {"Dermaga Lama"}


def test_every_village_has_recipients_and_the_best_off_has_fewest(aid):
    counts = aid["kelurahan"].value_counts()
    assert len(counts) == 6 and counts.idxmin() == "Kebun Cengkih" and 0.03 < counts.min() / len(aid) < 0.09


def test_the_child_is_in_all_three_registers(people, patients):
    child = people.set_index("baris").loc[93]
    assert child["nama"] == "Ida Umasugia" and str(child["tanggal_lahir"].date()) == "2012-12-12"
    seen = patients.set_index("pasien_id").loc["PS353"]
    assert seen["kunci"] == child["kunci"] == "0071055212120072" and seen["nama"] == "Ida Umazugia"


def test_twenty_two_receive_twice_under_two_spellings(aid):
    whole = aid.dropna(subset=["kunci"])
    double = whole[whole["kunci"].duplicated(keep=False)].groupby("kunci")["nama"].nunique()
    assert len(double) == 22 and (double == 2).all()


def test_health_centre_spells_names_its_own_way_and_uses_its_own_codes(people, patients):
    joined = patients.merge(people.drop_duplicates("kunci"), on="kunci", suffixes=("", "_acuan"))
    assert 0.05 < (joined["nama"] != joined["nama_acuan"]).mean() < 0.2
    codes = data.load("kode_kelurahan").set_index("kode_kelurahan")["kelurahan"]
    assert patients["kode_kelurahan"].isin(codes.index).all() and len(codes) == 6
    assert 0.03 < patients["kunci"].isna().mean() < 0.1
    assert patients["tanggal_lahir"].str.fullmatch(r"\d\d/\d\d/\d{4}").all()


def test_the_access_log_shows_the_night_reader_and_the_reads_without_purpose():
    log = data.load("catatan_akses")
    night = log[log["waktu"].dt.hour >= 20]
    assert len(night) == 3 and set(night["pegawai"]) == {"PG-07"} and (night["jumlah_baris"] == 809).all()
    day = log.drop(night.index)
    assert day["tujuan"].isna().sum() == 21
    assert day["tujuan"].isin(["berjaga-jaga", "siapa tahu perlu", "permintaan lisan"]).sum() == 17


def test_purposes_fit_office_and_size_but_for_three():
    log = data.load("catatan_akses")
    day = log[log["waktu"].dt.hour < 20].dropna(subset=["tujuan"])
    many = day["jumlah_baris"] >= 5
    referral = (day["tujuan"] == "merujuk pasien") & (day["instansi"] != "Puskesmas")
    counter = (day["tujuan"] == "melayani warga di loket") & (many | (day["instansi"] == "Dinas Sosial"))
    matching = (day["tujuan"] == "mencocokkan penerima bantuan") & (day["instansi"] != "Dinas Sosial")
    report = (day["tujuan"] == "membuat laporan bulanan") & ~many
    assert not matching.any() and not report.any()
    odd = day[referral | counter]
    assert odd["pegawai"].tolist() == ["PG-02", "PG-12", "PG-08"]
    assert odd.iloc[-1][["instansi", "tabel", "jumlah_baris"]].tolist() == ["Dinas Sosial", "daftar_puskesmas", 188]
