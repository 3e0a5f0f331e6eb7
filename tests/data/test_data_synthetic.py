"""Units 01, 03, 08 and 09: every planted pattern that lessons rely on is in the synthetic tables."""

import pandas as pd
import pytest

from egov import data
from egov.data import package

MINUTE = pd.Timedelta(minutes=1)


def test_every_synthetic_world_names_what_is_planted():
    plain = {"jawaban_aduan", "kode_kelurahan", "pesan_uji"}  # lists, nothing hidden in them
    for described in package.descriptor()["resources"]:
        if described["kind"] == "buatan" and described["name"] not in plain:
            assert described["planted"], described["name"]


@pytest.mark.parametrize(
    "name, column, counts",
    [
        ("situasi_kantor", "jenis", {"lama": 7, "digital": 7, "sekadar_aplikasi": 6}),
        ("konten_draf", "keputusan", {"tayang": 8, "perbaiki": 8, "jangan": 8}),
        ("pesan_masuk", "jenis", {"pengelabuan": 8, "asli": 8}),
    ],
)
def test_cards_are_balanced_and_shuffled(name, column, counts):
    table = data.load(name)
    assert table[column].value_counts().to_dict() == counts
    assert list(table[column]) != sorted(table[column]) and table[column].ne(table[column].shift()).sum() > 6


def test_redesign_drops_what_has_no_legal_basis_and_shortens_the_way():
    steps = data.load("langkah_layanan")
    before, after = steps[steps["versi"] == "sebelum"], steps[steps["versi"] == "sesudah"]
    assert before["dasar_hukum"].isna().sum() >= 8 and after["dasar_hukum"].notna().all()
    for service, old in before.groupby("layanan"):
        new = after[after["layanan"] == service]
        assert len(new) < len(old) and new["kunjungan"].sum() <= min(1, old["kunjungan"].sum())
        for column in ("menit_kerja", "menit_tunggu"):
            assert new[column].sum() < old[column].sum() / 1.5, (service, column)


def test_levies_sit_on_steps_where_they_can_creep_in():
    steps = data.load("langkah_layanan")
    paid = steps[(steps["biaya_rupiah"] > 0) & ~steps["langkah"].str.contains("Fotokopi")]
    assert len(paid) >= 5 and paid["rawan_pungli"].all() and paid["dasar_hukum"].isna().all()
    assert not steps.loc[steps["versi"] == "sesudah", "rawan_pungli"].any()


def test_loops_lead_back():
    steps = data.load("langkah_layanan").dropna(subset=["kembali_ke"])
    assert len(steps) >= 6 and (steps["kembali_ke"] <= steps["urutan"]).all() and (steps["persen_kembali"] > 0).all()


def test_legal_bases_are_in_the_table_of_laws():
    cited = set(data.load("langkah_layanan")["dasar_hukum"].dropna()) - {"Standar pelayanan setempat"}
    assert cited and cited <= set(data.load("peraturan")["singkat"])


def test_kind_of_basis_follows_the_basis():
    steps = data.load("langkah_layanan")
    named = steps["dasar_hukum"]
    local = named == "Standar pelayanan setempat"
    assert (steps["sifat_dasar"] == "tanpa dasar").equals(named.isna())
    assert (steps["sifat_dasar"] == "setempat").equals(local)
    assert (steps["sifat_dasar"] == "peraturan").equals(named.notna() & ~local)


def test_what_a_regulation_asks_for_survives_and_a_local_standard_may_go():
    move = data.load("langkah_layanan").query("layanan == 'Pindah datang'").groupby("versi")
    laws = move.apply(lambda part: set(part.loc[part["sifat_dasar"] == "peraturan", "dasar_hukum"]))
    assert laws["sebelum"] == laws["sesudah"] == {"Perpres 96/2018", "Permendagri 108/2019", "Permendagri 19/2018"}
    local = move["sifat_dasar"].apply(lambda kinds: (kinds == "setempat").sum())
    assert local["sebelum"] == 1 and local["sesudah"] == 0


def test_a_step_of_the_citizen_without_a_visit_happens_away_from_the_counter():
    steps = data.load("langkah_layanan").query("pelaku == 'warga'")
    at_counter = steps["langkah"].str.contains("loket")
    assert at_counter.any() and (steps.loc[at_counter, "kunjungan"] > 0).all()


def test_three_waits_of_the_health_centre_shrink_without_a_changed_step():
    steps = data.load("langkah_layanan").query("layanan == 'Pendaftaran puskesmas' and kunjungan == 0")
    same = ["Periksa tekanan darah dan keluhan", "Periksa dokter", "Ambil obat"]
    part = steps[steps["langkah"].isin(same)].groupby("versi")[["menit_kerja", "menit_tunggu"]].sum()
    assert part["menit_kerja"].nunique() == 1
    assert part["menit_tunggu"].to_dict() == {"sebelum": 100, "sesudah": 30}


def test_applicants_of_the_health_centre_are_the_patients_of_its_villages():
    codes = data.load("kode_kelurahan").query("puskesmas == 'Dermaga Lama'")["kode_kelurahan"]
    patients = data.load("daftar_puskesmas")["kode_kelurahan"].isin(codes).sum()
    assert data.value("pemohon_layanan", "pemohon_sebulan", layanan="Pendaftaran puskesmas") == patients == 259


@pytest.fixture(scope="module")
def log():
    table = data.load("log_loket")
    table["tunggu"] = (table["dipanggil"] - table["datang"]) / MINUTE
    return table


def test_counter_peaks_by_hour(log):
    by_hour = log["datang"].dt.hour.value_counts()
    assert by_hour[[8, 9]].min() > 1.4 * by_hour[[10, 11, 12]].max()
    assert by_hour[13] > 1.5 * by_hour[12]


def test_counter_peaks_by_weekday_and_after_the_holiday(log):
    days = log.groupby(log["datang"].dt.normalize()).size()
    weekday = days.groupby(days.index.weekday).mean()
    assert weekday[0] > 1.5 * weekday[4] and days["2024-09-17"] > 1.15 * days["2024-09-10"]
    assert "2024-09-16" not in days, "a public holiday"
    open_days = data.load("hari_kerja").query("hari_kerja and tanggal >= '2024-09-02' and tanggal <= '2024-09-30'")
    assert set(days.index) == set(open_days["tanggal"])


def test_waiting_has_a_tail_that_the_mean_hides(log):
    wait = log["tunggu"].dropna()
    assert wait.mean() > 1.8 * wait.median() and wait.quantile(0.9) > 2.2 * wait.mean()


def test_some_are_sent_home_and_come_back_and_some_leave(log):
    share = log["hasil"].value_counts(normalize=True)
    assert 0.11 < share["berkas kurang"] < 0.18 and 0.005 < share["pergi"] < 0.05
    again = (log["kunjungan_ke"] == 2).sum() / (log["hasil"] == "berkas kurang").sum()
    assert 0.5 < again < 0.85
    assert log.loc[log["hasil"] == "pergi", ["dipanggil", "selesai", "loket"]].isna().all(axis=None)


def test_a_counter_serves_one_person_at_a_time_and_nobody_before_coming(log):
    served = log.dropna(subset=["dipanggil"]).sort_values(["loket", "dipanggil", "selesai"])
    assert (served["tunggu"] >= 0).all() and (served["selesai"] >= served["dipanggil"]).all()
    previous = served.groupby(["loket", served["datang"].dt.date])["selesai"].shift()
    assert (served["dipanggil"] >= previous.fillna(served["dipanggil"])).all()


def test_lunch_leaves_two_counters(log):
    noon = log[log["dipanggil"].dt.hour == 12]
    assert set(noon["loket"].dropna()) == {1, 2}


def test_mondays_of_the_month_are_quicker_than_its_other_days(log):
    """The dictionary warns: pretended Mondays drawn from these tickets share their luck."""
    minutes = (log["selesai"] - log["dipanggil"]) / MINUTE
    assert round(minutes[log["datang"].dt.dayofweek == 0].mean(), 2) == 7.49
    assert round(minutes.mean(), 1) == 7.7


def test_first_visits_come_one_by_one(log):
    assert log.loc[log["kunjungan_ke"] == 1, "datang"].value_counts().max() == 1
