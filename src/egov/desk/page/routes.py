"""The desk's addresses: which page answers where."""

from __future__ import annotations

from egov.desk.page import (
    appeals,
    assign,
    certificate,
    classreport,
    deadlines,
    handlers,
    live,
    offline,
    results,
    similar,
    work,
)
from egov.desk.page.pages import HERE


def routes(base: str) -> list[tuple]:
    top = f"{base}desk"
    unit = r"([0-9A-Za-z_-]+)"
    return [
        (rf"{top}/?", handlers.Start),
        (rf"{top}/kelas", handlers.Class),
        (rf"{top}/daftar", handlers.Roster),
        (rf"{top}/daftar/simpan", handlers.RosterStore),
        (rf"{top}/kumpulkan", handlers.Collect),
        (rf"{top}/kumpulkan/milik", handlers.CollectOwner),
        (rf"{top}/tugas", assign.Assign),
        (rf"{top}/tenggat", deadlines.Deadlines),
        (rf"{top}/tenggat/simpan", deadlines.DeadlinesStore),
        (rf"{top}/zona", handlers.Zone),
        (rf"{top}/nilai", work.Grade),
        (rf"{top}/nilai/{unit}", work.GradeStatus),
        (rf"{top}/tertulis", work.Written),
        (rf"{top}/tertulis/excel", offline.Offline),
        (rf"{top}/kemiripan", similar.Similar),
        (rf"{top}/laporan", classreport.ClassReport),
        (rf"{top}/tinjau", appeals.Appeals),
        (rf"{top}/tinjau/jawab", appeals.AppealsAnswer),
        (rf"{top}/hasil", results.Results),
        (rf"{top}/hasil/umpan-balik/{unit}", results.Feedback),
        (rf"{top}/sertifikat", certificate.Certificates),
        (rf"{top}/sertifikat/buat", certificate.CertificatesMake),
        (rf"{top}/sertifikat/periksa", certificate.CertificatesCheck),
        (rf"{top}/langsung", live.Live),
        (rf"{top}/berkas/(.*)", handlers.Static, {"path": str(HERE / "static")}),
    ]
